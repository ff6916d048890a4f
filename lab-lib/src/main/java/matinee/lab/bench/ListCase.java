package matinee.lab.bench;

import static matinee.eval.Metrics.ndcg;

import java.util.List;
import matinee.Ratings;
import matinee.Recommender;
import matinee.data.Split;
import matinee.eval.Evaluation;
import matinee.eval.Named;
import matinee.factor.ImplicitLeastSquares;

/** Fits implicit ALS with 64 factors in 15 rounds, and lists ten movies for every user. */
final class ListCase implements Case {
    private static final int LENGTH = 10;

    @Override
    public String name() {
        return "implicit-als";
    }

    @Override
    public void run(Data data, Watch watch) {
        Split split = Data.split(data.ratings());
        Recommender fitted =
                watch.time("fit", () -> ImplicitLeastSquares.ofRank(64).fit(split.train()));
        watch.time("recommend_all", () -> fitted.recommendToAll(LENGTH));
        watch.note(
                "ndcg10",
                Evaluation.on(split, ndcg(LENGTH))
                        .of(Named.of("fitted", train -> fitted))
                        .rows()
                        .get(0)
                        .value(ndcg(LENGTH)));
    }

    @Override
    public List<Peer> peers() {
        return List.of(Peer.implicit("ALS", "fit_s"), Peer.implicit("ALS", "recommend_all_s"));
    }

    @Override
    public int heap(Ratings ratings) {
        return 200 + ratings.size() / 2_500;
    }
}
