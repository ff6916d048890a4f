package matinee.coldstart;

import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import matinee.Algorithm;
import matinee.Progress;
import matinee.RatingLines;
import matinee.Ratings;
import matinee.Recommender;
import matinee.feature.Distance;
import matinee.feature.Features;
import matinee.feature.Nearest;
import matinee.feature.NearestRows;
import matinee.feature.Scaler;
import matinee.feature.Scaling;
import matinee.feature.Search;
import matinee.store.Restorable;
import matinee.store.State;
import matinee.store.Storable;

/**
 * Ranks movies by how many of the k users who are alike by their features have rated them, blended with how many of all:
 *
 * <pre>
 *   Σ (a neighbor rated it) + damping · (share of all users who rated it)
 * </pre>
 *
 * <p>The more damping, the nearer to what is popular with everybody, and so it ranks for a user of whom nothing is known. It
 * has no estimate of a rating, so its prediction is the mean of all ratings. Nobody is his own neighbor.
 *
 * @param users what is known of users, of those in training and of strangers
 * @param k how many neighbors are counted
 * @param distance how far two rows lie apart
 * @param scaling how features are brought to one measure
 * @param damping how many neighbors all users together count for
 */
public record LocalPopularity(Features users, int k, Distance distance, Scaling scaling, double damping)
        implements Algorithm, Restorable {
    /** Refuses a k below 1, and a negative damping. */
    public LocalPopularity {
        if (k < 1) {
            throw new IllegalArgumentException("k must be 1 or more, but was " + k);
        }
        if (!(damping >= 0)) {
            throw new IllegalArgumentException("damping must be 0 or more, but was " + damping);
        }
    }

    /** Makes the recipe with k = 100, Euclidean, standardized, damping 50. */
    public static LocalPopularity of(Features users) {
        return new LocalPopularity(users, 100, Distance.euclidean(), Scaling.STANDARDIZED, 50);
    }

    /** Varies how many neighbors are counted. */
    public LocalPopularity withK(int other) {
        return new LocalPopularity(users, other, distance, scaling, damping);
    }

    /** Varies how many neighbors all users together count for. */
    public LocalPopularity withDamping(double other) {
        return new LocalPopularity(users, k, distance, scaling, other);
    }

    @Override
    public Recommender fit(Ratings train) {
        return fitted(train);
    }

    private Model fitted(Ratings train) {
        return new Model(this, train.notEmpty());
    }

    /** Fits anew: that is quicker than reading what was found. */
    @Override
    public Storable restore(State state) {
        return fitted(state.ratings());
    }

    /** Writes {@code LocalPopularity[users=age gender place, k=100, …]}. */
    @Override
    public String toString() {
        return "LocalPopularity[users=" + users.kinds() + ", k=" + k + ", distance=" + distance + ", scaling=" + scaling
                + ", damping=" + damping + "]";
    }

    private static final class Model implements Recommender, Storable {
        private final LocalPopularity recipe;
        private final Ratings train;
        private final int[][] neighbors;
        private final BitSet[] rated;

        Model(LocalPopularity recipe, Ratings train) {
            this.recipe = recipe;
            this.train = train;
            RatingLines lines = train.matrix().byUser();
            this.rated = IntStream.range(0, lines.count())
                    .mapToObj(line -> rated(lines, line))
                    .toArray(BitSet[]::new);
            this.neighbors = neighbors(recipe, lines);
        }

        private static BitSet rated(RatingLines lines, int line) {
            BitSet rated = new BitSet();
            IntStream.range(lines.start(line), lines.end(line)).forEach(at -> rated.set(lines.other(at)));
            return rated;
        }

        /** Finds the neighbors of everybody who is described, as lines of the ratings. */
        private static int[][] neighbors(LocalPopularity recipe, RatingLines lines) {
            Features all = recipe.users();
            Features taught = all.rows(IntStream.range(0, all.size())
                    .filter(row -> lines.index(all.id(row)) >= 0)
                    .toArray());
            if (taught.size() == 0) {
                return new int[0][];
            }
            Scaler scaler = recipe.scaling().fit(taught);
            NearestRows nearest = NearestRows.of(scaler.apply(taught), recipe.distance(), Search.AUTOMATIC);
            Nearest found = nearest.to(scaler.apply(all), recipe.k() + 1, Progress.silent());
            return IntStream.range(0, all.size())
                    .mapToObj(row -> IntStream.range(0, found.k())
                            .map(n -> taught.id(found.row(row, n)))
                            .filter(id -> id != all.id(row))
                            .limit(recipe.k())
                            .map(lines::index)
                            .toArray())
                    .toArray(int[][]::new);
        }

        @Override
        public LocalPopularity recipe() {
            return recipe;
        }

        @Override
        public State state() {
            return State.of(train);
        }

        @Override
        public Ratings train() {
            return train;
        }

        @Override
        public OptionalDouble estimate(int user, int item) {
            return OptionalDouble.empty();
        }

        @Override
        public double score(int user, int item) {
            int position = train.matrix().byItem().index(item);
            if (position < 0) {
                return 0;
            }
            double everywhere = train.matrix().byItem().length(position) / (double) train.userCount();
            int row = recipe.users().rowOf(user);
            long near = row < 0 || neighbors.length == 0
                    ? 0
                    : Arrays.stream(neighbors[row])
                            .filter(line -> rated[line].get(position))
                            .count();
            return near + recipe.damping() * everywhere;
        }

        @Override
        public String toString() {
            return recipe + ", fitted to " + train;
        }
    }
}
