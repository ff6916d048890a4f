package matinee.lab.bench;

import static matinee.similarity.Similarities.pearson;

import java.util.List;
import matinee.Algorithm;
import matinee.InParallel;
import matinee.Progress;
import matinee.RatingLines;
import matinee.Ratings;
import matinee.Recommender;
import matinee.data.Split;
import matinee.neighbor.UserKnn;

/** Fits user-based neighbors, mean-centered Pearson with k = 40, and predicts the test ratings. */
final class UserKnnCase implements Case {
    @Override
    public String name() {
        return "user-knn";
    }

    @Override
    public void run(Data data, Watch watch) {
        fitAndPredict(UserKnn.of(pearson()), data, watch);
    }

    /** Takes the time of a recipe's fit and of its predictions. */
    static void fitAndPredict(Algorithm recipe, Data data, Watch watch) {
        Split split = Data.split(data.ratings());
        Recommender fitted = watch.time("fit", () -> recipe.fit(split.train()));
        double[] predicted = watch.time("predict", () -> predictAll(fitted, split.test()));
        double squares = 0;
        for (int row = 0; row < predicted.length; row++) {
            double off = predicted[row] - split.test().valueAt(row);
            squares += off * off;
        }
        watch.note("rmse", Math.sqrt(squares / predicted.length));
    }

    /** Predicts user by user, on all cores, as an evaluation does. */
    private static double[] predictAll(Recommender fitted, Ratings test) {
        double[] predicted = new double[test.size()];
        RatingLines users = test.matrix().byUser();
        InParallel.each(users.count(), "user", Progress.silent(), user -> {
            for (int at = users.start(user); at < users.end(user); at++) {
                int row = users.row(at);
                predicted[row] = fitted.predict(test.userAt(row), test.itemAt(row));
            }
        });
        return predicted;
    }

    @Override
    public List<Peer> peers() {
        return List.of(Peer.surprise("KNNWithMeans:pearson").predictingAtMost(20_000));
    }

    @Override
    public int heap(Ratings ratings) {
        return (int) (100 + (8.0 * ratings.userCount() * ratings.userCount() + 100.0 * ratings.size()) / 1e6);
    }
}
