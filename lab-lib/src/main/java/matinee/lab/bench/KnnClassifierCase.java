package matinee.lab.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import matinee.Ratings;
import matinee.classify.ClassModel;
import matinee.classify.Classifier;
import matinee.classify.Examples;
import matinee.classify.KnnClassifier;
import matinee.feature.Distance;
import matinee.feature.Features;
import matinee.feature.Scaling;

/**
 * Classifies every user by the ten nearest, by all their ratings, 0 where they gave none. The class is which twentieth of the
 * movies a user rated most of, so that there is something to learn.
 *
 * @param name how it is called
 * @param distance what near means
 * @param atMost how many users are asked at most, from the first on; the time is scaled up
 * @param peers who does the same
 */
record KnnClassifierCase(String name, Distance distance, int atMost, List<Peer> peers) implements Case {
    private static final int CLASSES = 20;

    static Case euclidean() {
        return new KnnClassifierCase(
                "knn-euclidean",
                Distance.euclidean(),
                Integer.MAX_VALUE,
                List.of(Peer.scikitLearn("knn-euclidean", "predict_s")));
    }

    /** Asks 500 users only, as the peer does. */
    static Case chebyshev() {
        return new KnnClassifierCase(
                "knn-chebyshev", Distance.chebyshev(), 500, List.of(Peer.scikitLearn("knn-chebyshev", "predict_s")));
    }

    @Override
    public void run(Data data, Watch watch) {
        Ratings ratings = data.ratings();
        Features users = Features.ofRatings(ratings, 0);
        Classifier recipe = KnnClassifier.ofK(10).withDistance(distance).withScaling(Scaling.NONE);
        ClassModel model = watch.time("fit", () -> recipe.fit(Examples.of(users, user -> favorite(ratings, user))));
        int asked = Math.min(atMost, users.size());
        Features some = users.rows(IntStream.range(0, asked).toArray());
        watch.time("predict", (double) users.size() / asked, () -> model.vote(some));
        watch.note("asked", asked);
    }

    private static String favorite(Ratings ratings, int user) {
        int[] counts = new int[CLASSES];
        ratings.user(user).ids().forEach(item -> counts[item % CLASSES]++);
        int most = Arrays.stream(counts).max().orElse(0);
        return "part "
                + IntStream.range(0, CLASSES)
                        .filter(part -> counts[part] == most)
                        .findFirst()
                        .orElse(0);
    }

    @Override
    public int heap(Ratings ratings) {
        return new KMeansCase().heap(ratings);
    }
}
