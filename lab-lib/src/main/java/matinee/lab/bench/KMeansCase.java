package matinee.lab.bench;

import java.util.List;
import matinee.Ratings;
import matinee.classify.Clusters;
import matinee.classify.KMeans;
import matinee.feature.Features;
import matinee.feature.Scaling;

/** Finds 20 clusters of users by all their ratings, 0 where they gave none, from one start, as scikit-learn ends it. */
final class KMeansCase implements Case {
    private static final double TOLERANCE = 1e-4;

    @Override
    public String name() {
        return "k-means";
    }

    @Override
    public void run(Data data, Watch watch) {
        Features users = Features.ofRatings(data.ratings(), 0);
        KMeans recipe = KMeans.ofK(20).withRestarts(1).withTolerance(TOLERANCE).withScaling(Scaling.NONE);
        Clusters clusters = watch.time("fit", () -> recipe.fit(users));
        watch.note("moves", clusters.moves());
        watch.note("inertia", clusters.inertia());
    }

    @Override
    public List<Peer> peers() {
        return List.of(Peer.scikitLearn("kmeans", "fit_s"));
    }

    @Override
    public int heap(Ratings ratings) {
        return (int) (200 + 3 * 8.0 * ratings.userCount() * ratings.itemCount() / 1e6);
    }
}
