package matinee.deep;

import java.util.List;
import matinee.Progress;
import matinee.store.Restorable;
import matinee.store.State;

/**
 * Tells the genres of a movie from its poster, by a convolutional network: layers of small templates that slide over the picture,
 * then over what the layer before found.
 *
 * <pre>
 *   layer(x) = ReLU(half(W ∗ x + b))             channels × height × width; half keeps the largest of each 2 × 2
 *   e = most(last layer)                         the embedding; most keeps the largest of each channel, wherever it is
 *   P(genre) = σ(v(genre) · e + d(genre))        each genre by itself: a movie has several
 * </pre>
 *
 * <p>The last layer is not halved but keeps the largest number of each channel: what was found counts, and not where. Each poster
 * is brought to one measure first: each color has mean 0, and all colors together have standard deviation 1.
 *
 * <p>Trained by Adam, posters in batches, with a learning rate that falls to 0 along a cosine, against the cross-entropy of all genres of
 * a poster, added up, plus λ/2 times the squares of all weights. In training, what a template gives is brought to mean 0 and deviation 1
 * in each batch (batch normalization); in the fitted network that is worked into the templates. From which probability on a genre is said
 * is chosen on the part held out, for each genre by itself.
 *
 * <p>The same recipe and posters give the same network on a CPU, bit for bit on MXNet; PyTorch's convolutions differ in a last bit now and then,
 * which is why a training there gives nearly the same.
 *
 * <p>Advantages: learns its templates itself; needs few parameters, because a template is the same everywhere. Disadvantages: computes
 * much for each picture; needs hundreds of posters of a genre, and rare genres have few.
 *
 * <p>Source: LeCun, Bottou, Bengio, Haffner: Gradient-based learning applied to document recognition. Proceedings of the IEEE 86(11),
 * 1998. doi:10.1109/5.726791. Ioffe, Szegedy: Batch normalization. ICML 2015. arXiv:1502.03167
 *
 * @param channels how many templates each layer has
 * @param side how wide and high posters are when they are read; all are resized (pixels)
 * @param kernel how wide and high a template is (pixels); odd
 * @param shift how far each poster is moved at random in training, at most, to each side (pixels); 0: not at all
 * @param recolored whether the colors of each poster are turned at random in training
 * @param steps how it is trained; a sample is a poster
 */
public record PosterNet(List<Integer> channels, int side, int kernel, int shift, boolean recolored, Steps steps)
        implements Restorable {
    /** Refuses what cannot be learned with. */
    public PosterNet {
        channels = Shapes.checked(channels);
        if (channels.isEmpty() || (side >> (channels.size() - 1)) < 1) {
            throw new IllegalArgumentException(
                    "there must be 1 layer or more, and a side that can be halved for each but the last, but were "
                            + channels.size() + " layers and " + side + " pixels");
        }
        if (kernel < 1 || kernel % 2 == 0) {
            throw new IllegalArgumentException("kernel must be odd, such as 3 or 5, but was " + kernel);
        }
        if (shift < 0) {
            throw new IllegalArgumentException("shift must be 0 pixels or more, but was " + shift);
        }
    }

    /**
     * Makes the recipe that reads posters at 32 × 32 pixels, as they are, with templates of 3 × 3, at most 40 epochs of batches of 16,
     * learning rate 0.006, no dropout, penalty 0.001, and an eighth of the posters held out to find the best epoch.
     *
     * @param channels how many templates each layer has
     */
    public static PosterNet ofChannels(Integer... channels) {
        return new PosterNet(List.of(channels), 32, 3, 0, false, new Steps(40, 16, 0.006, 0, 0.001, 0.125, 15, 42));
    }

    /** Varies how wide and high posters are when they are read (pixels). */
    public PosterNet withSide(int pixels) {
        return new PosterNet(channels, pixels, kernel, shift, recolored, steps);
    }

    /** Varies how wide and high a template is (pixels). */
    public PosterNet withKernel(int pixels) {
        return new PosterNet(channels, side, pixels, shift, recolored, steps);
    }

    /** Varies how far posters are moved at random in training (pixels). */
    public PosterNet withShift(int pixels) {
        return new PosterNet(channels, side, kernel, pixels, recolored, steps);
    }

    /** Turns the colors of each poster at random in training: for pictures whose colors say little. */
    public PosterNet withRecoloring() {
        return new PosterNet(channels, side, kernel, shift, true, steps);
    }

    /** Varies how many times each poster is learned, at most. */
    public PosterNet withEpochs(int most) {
        return with(steps.withEpochs(most));
    }

    /** Varies how many posters make a step. */
    public PosterNet withBatch(int samples) {
        return with(steps.withBatch(samples));
    }

    /** Varies how far a step moves what is learned. */
    public PosterNet withLearningRate(double rate) {
        return with(steps.withLearningRate(rate));
    }

    /** Varies which share of the embedding is set to 0 in training. */
    public PosterNet withDropout(double share) {
        return with(steps.withDropout(share));
    }

    /** Varies how strongly the weights are drawn to 0. */
    public PosterNet withPenalty(double strength) {
        return with(steps.withPenalty(strength));
    }

    /** Varies which share of the posters is held out to find the best epoch and the thresholds; 0: none. */
    public PosterNet withValidation(double share) {
        return with(steps.withValidation(share));
    }

    /** Varies after how many epochs without a lower validation error the training ends. */
    public PosterNet withPatience(int epochsWithout) {
        return with(steps.withPatience(epochsWithout));
    }

    /** Varies the seed. */
    public PosterNet withSeed(long other) {
        return with(steps.withSeed(other));
    }

    private PosterNet with(Steps other) {
        return new PosterNet(channels, side, kernel, shift, recolored, other);
    }

    /** Learns from the posters. */
    public PosterNetwork fit(LabeledPosters train) {
        return fit(train, Progress.silent());
    }

    /**
     * Learns from the posters, and reports how far it is. When the progress is stopped, the training ends within a few steps and
     * hands back the best network so far.
     *
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; it stays interrupted
     * @throws IllegalArgumentException if no poster has a genre, or the learning rate
     *     is so large that the loss grows beyond all bounds
     * @throws IllegalStateException if no engine can be started; the message has the remedy
     */
    public PosterNetwork fit(LabeledPosters train, Progress progress) {
        return PosterNetwork.fit(this, train, progress);
    }

    @Override
    public PosterNetwork restore(State state) {
        return PosterNetwork.restore(this, state);
    }
}
