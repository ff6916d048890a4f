package matinee.lab.bench;

import java.util.List;
import matinee.Ratings;
import matinee.data.Split;
import matinee.deep.NeuralRatings;
import matinee.deep.RatingNetwork;

/**
 * Trains a rating network of width 32 with hidden layers of 64 and 32 for an epoch, held back by nothing.
 *
 * @param batch how many samples make a step
 */
record NetworkCase(int batch) implements Case {
    private static final int EPOCHS = 4;

    @Override
    public String name() {
        return "network-" + batch;
    }

    @Override
    public void run(Data data, Watch watch) {
        Split split = Data.split(data.ratings());
        NeuralRatings recipe = NeuralRatings.ofWidth(32)
                .withHidden(64, 32)
                .withBatch(batch)
                .withLearningRate(0.001)
                .withDropout(0)
                .withPenalty(0)
                .withValidation(0)
                .withEpochs(EPOCHS);
        RatingNetwork fitted = watch.time("fit", 1.0 / EPOCHS, () -> recipe.fit(split.train()));
        watch.note("samples", split.train().size());
        watch.note("rmse", fitted.curve().loss(EPOCHS));
    }

    @Override
    public List<Peer> peers() {
        return List.of(Peer.torch(Integer.toString(batch)));
    }

    @Override
    public int heap(Ratings ratings) {
        return 300 + ratings.size() / 2_500;
    }
}
