package matinee.lab.bench;

import static matinee.eval.Metrics.mae;
import static matinee.eval.Metrics.rmse;
import static matinee.similarity.Similarities.pearson;

import java.util.List;
import matinee.Algorithm;
import matinee.Ratings;
import matinee.data.Split;
import matinee.eval.Evaluation;
import matinee.eval.Result;
import matinee.neighbor.UserKnn;

/** Fits user-based neighbors, mean-centered Pearson with k = 40, and predicts the test ratings. */
final class UserKnnCase implements Case {
    @Override
    public String name() {
        return "user-knn";
    }

    @Override
    public void run(Data data, Watch watch) {
        evaluate(UserKnn.of(pearson()), data, watch);
    }

    /** Takes the times of a recipe's fit and predictions as an evaluation finds them. */
    static void evaluate(Algorithm recipe, Data data, Watch watch) {
        Split split = Data.split(data.ratings());
        Result result =
                Evaluation.on(split, rmse(), mae()).of(recipe).rows().get(0);
        watch.seconds("fit", result.fitSeconds());
        watch.seconds("predict", result.predictSeconds());
        watch.note("rmse", result.value(rmse()));
        watch.note("mae", result.value(mae()));
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
