package matinee.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import matinee.Algorithm;
import matinee.Profile;
import matinee.Progress;
import matinee.Ratings;
import matinee.Recommender;
import matinee.feature.Features;
import matinee.feature.Scaling;
import matinee.store.Restorable;
import matinee.store.State;
import matinee.store.Storable;

/**
 * Clusters users first, and then learns in each cluster by itself, so that nobody is compared with those of other clusters:
 *
 * <pre>{@code Clustered.of(KMeans.ofK(4), UserKnn.of(pearson()))}</pre>
 *
 * <p>Users are clustered by how far they rate each movie above their mean, and 0 where they have not rated it: that says "as
 * the others", where a rating of 0 would say "hated it". Or by features of their own, {@link #by}.
 *
 * <ul>
 *   <li>A stranger belongs to no cluster: no estimate, unless features tell where he belongs.
 *   <li>A movie that nobody in the cluster has rated is a stranger there.
 * </ul>
 *
 * @param clustering how users are clustered
 * @param inside what is learned in each cluster
 * @param features by which users are clustered; empty: by their ratings
 */
public record Clustered(KMeans clustering, Algorithm inside, Optional<Features> features)
        implements Algorithm, Restorable {
    /** Makes the recipe that clusters by ratings, which are not scaled: they have one unit. */
    public static Clustered of(KMeans clustering, Algorithm inside) {
        return new Clustered(clustering.withScaling(Scaling.NONE), inside, Optional.empty());
    }

    /** Clusters by features of the users, such as age and place, standardized. */
    public Clustered by(Features users) {
        return new Clustered(clustering.withScaling(Scaling.STANDARDIZED), inside, Optional.of(users));
    }

    /** Varies how users are clustered. */
    public Clustered withClustering(KMeans other) {
        return new Clustered(other, inside, features);
    }

    @Override
    public Model fit(Ratings train) {
        return fit(train, Progress.silent());
    }

    /**
     * Learns from the ratings, and reports each cluster that is done.
     *
     * @throws IllegalArgumentException if there are fewer users than clusters
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    @Override
    public Model fit(Ratings train, Progress progress) {
        Features rows = features.map(all -> known(all, train.notEmpty())).orElseGet(() -> deviations(train.notEmpty()));
        Clusters clusters =
                clustering.withK(Math.min(clustering.k(), rows.size())).fit(rows);
        List<Optional<Recommender>> models = new ArrayList<>();
        for (int cluster = 0; cluster < clusters.k(); cluster++) {
            progress.report("cluster", cluster, clusters.k());
            Ratings some = some(train, rows, clusters, cluster);
            models.add(some.isEmpty() ? Optional.empty() : Optional.of(inside.fit(some)));
        }
        progress.report("cluster", clusters.k(), clusters.k());
        return new Model(train, this, rows, clusters, models);
    }

    /** Fits anew: that is quicker than reading what was found. */
    @Override
    public Storable restore(State state) {
        return fit(state.ratings());
    }

    private static Features known(Features all, Ratings train) {
        return all.rows(IntStream.range(0, all.size())
                .filter(row -> train.hasUser(all.id(row)))
                .toArray());
    }

    private static Features deviations(Ratings train) {
        int[] items = train.items().toArray();
        return Features.from(
                train.items().mapToObj(String::valueOf).toList(), train.users().toArray(), user -> {
                    double[] row = new double[items.length];
                    Profile given = train.user(user);
                    for (int item = 0, place = 0; place < given.size(); item++) {
                        if (items[item] == given.id(place)) {
                            row[item] = given.at(place++) - given.mean();
                        }
                    }
                    return row;
                });
    }

    private static Ratings some(Ratings train, Features rows, Clusters clusters, int cluster) {
        return train.rows(IntStream.range(0, train.size())
                .filter(row -> rows.rowOf(train.userAt(row)) >= 0 && clusters.of(train.userAt(row)) == cluster)
                .toArray());
    }

    /** Predicts from the user's cluster. */
    public static final class Model implements Recommender, Storable {
        private final Ratings train;
        private final Clustered recipe;
        private final Features rows;
        private final Clusters clusters;
        private final List<Optional<Recommender>> models;

        private Model(
                Ratings train, Clustered recipe, Features rows, Clusters clusters, List<Optional<Recommender>> models) {
            this.train = train;
            this.recipe = recipe;
            this.rows = rows;
            this.clusters = clusters;
            this.models = models;
        }

        @Override
        public Ratings train() {
            return train;
        }

        @Override
        public Clustered recipe() {
            return recipe;
        }

        @Override
        public State state() {
            return State.of(train);
        }

        /** Returns the clusters of the users. */
        public Clusters clusters() {
            return clusters;
        }

        /** Counts the pairs of users within clusters: what is left to be compared of n (n − 1) / 2. */
        public long pairs() {
            return IntStream.range(0, clusters.k())
                    .mapToLong(clusters::size)
                    .map(size -> size * (size - 1) / 2)
                    .sum();
        }

        @Override
        public OptionalDouble estimate(int user, int item) {
            return cluster(user).map(model -> model.estimate(user, item)).orElse(OptionalDouble.empty());
        }

        private Optional<Recommender> cluster(int user) {
            if (rows.rowOf(user) >= 0) {
                return models.get(clusters.of(user));
            }
            return recipe.features()
                    .filter(all -> all.rowOf(user) >= 0)
                    .flatMap(all -> models.get(clusters.nearest(all.row(all.rowOf(user)))));
        }

        @Override
        public String toString() {
            return recipe + ", fitted to " + train;
        }
    }
}
