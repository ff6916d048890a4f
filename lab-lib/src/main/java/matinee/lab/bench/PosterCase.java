package matinee.lab.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import matinee.Poster;
import matinee.Ratings;
import matinee.deep.LabeledPosters;
import matinee.deep.PosterNet;

/**
 * Trains a network of 16, 32 and 64 kernels for an epoch on 640 posters of 64 × 64 pixels, in batches of 32. The posters are noise: how long
 * it takes does not depend on what is on them. The ratings are not looked at.
 */
final class PosterCase implements Case {
    private static final int POSTERS = 640;
    private static final int SIDE = 64;
    private static final int GENRES = 18;
    private static final int EPOCHS = 3;

    @Override
    public String name() {
        return "posters";
    }

    @Override
    public void run(Data data, Watch watch) {
        LabeledPosters posters = madeUp();
        PosterNet recipe = PosterNet.ofChannels(16, 32, 64)
                .withSide(SIDE)
                .withBatch(32)
                .withLearningRate(0.001)
                .withPenalty(0)
                .withValidation(0)
                .withEpochs(EPOCHS);
        watch.time("fit", 1.0 / EPOCHS, () -> recipe.fit(posters));
        watch.note("samples", posters.size());
    }

    private static LabeledPosters madeUp() {
        Random random = new Random(42);
        List<Poster> posters = new ArrayList<>();
        List<Collection<String>> genres = new ArrayList<>();
        for (int n = 0; n < POSTERS; n++) {
            byte[] pixels = new byte[3 * SIDE * SIDE];
            random.nextBytes(pixels);
            posters.add(Poster.of(n, SIDE, SIDE, pixels));
            Set<String> its = new HashSet<>(Set.of("genre " + n % GENRES));
            for (int genre = 0; genre < GENRES; genre++) {
                if (random.nextDouble() < 0.15) {
                    its.add("genre " + genre);
                }
            }
            genres.add(its);
        }
        return LabeledPosters.of(posters, genres::get);
    }

    @Override
    public List<Peer> peers() {
        return List.of(Peer.torch("posters"));
    }

    @Override
    public int heap(Ratings ratings) {
        return 600;
    }
}
