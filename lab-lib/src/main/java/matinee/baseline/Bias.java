package matinee.baseline;

import java.util.OptionalDouble;
import matinee.Algorithm;
import matinee.FoldedIn;
import matinee.Inductive;
import matinee.Profile;
import matinee.RatingLines;
import matinee.Ratings;
import matinee.Recommender;
import matinee.store.Restorable;
import matinee.store.State;
import matinee.store.Storable;

/**
 * Predicts by how far a user rates above the mean, and a movie is rated above it:
 *
 * <pre>
 *   μ + b(user) + b(item)     (stars), μ the mean of all training ratings
 *   b(item) = Σ (r − μ − b(user)) / (itemPenalty + n)     over the movie's n ratings
 *   b(user) = Σ (r − μ − b(item)) / (userPenalty + n)     over the user's n ratings
 * </pre>
 *
 * <p>found by alternating least squares: from zeros, movies first, then users, {@code epochs} times. Strangers have bias 0; where
 * both are strangers there is no estimate.
 *
 * <p>Source: Koren: Factor in the neighbors: scalable and accurate collaborative filtering. ACM TKDD 4(1), 2010, section 2.1.
 * doi:10.1145/1644873.1644874
 *
 * @param userPenalty how strongly the users' biases are drawn to 0 (ratings)
 * @param itemPenalty how strongly the movies' biases are drawn to 0 (ratings)
 * @param epochs how many times both are found anew
 */
public record Bias(double userPenalty, double itemPenalty, int epochs) implements Algorithm, Restorable {
    /** Refuses negative penalties and no epochs. */
    public Bias {
        if (!(userPenalty >= 0) || !(itemPenalty >= 0)) {
            throw new IllegalArgumentException(
                    "penalties must be 0 or more, but were " + userPenalty + " and " + itemPenalty);
        }
        if (epochs < 1) {
            throw new IllegalArgumentException("epochs must be 1 or more, but was " + epochs);
        }
    }

    /** Makes the recipe with user penalty 15, item penalty 10 and 10 epochs. */
    public static Bias withDefaults() {
        return new Bias(15, 10, 10);
    }

    /** Varies the penalty of the users' biases (ratings). */
    public Bias withUserPenalty(double penalty) {
        return new Bias(penalty, itemPenalty, epochs);
    }

    /** Varies the penalty of the movies' biases (ratings). */
    public Bias withItemPenalty(double penalty) {
        return new Bias(userPenalty, penalty, epochs);
    }

    /** Varies how many times the biases are found anew. */
    public Bias withEpochs(int times) {
        return new Bias(userPenalty, itemPenalty, times);
    }

    @Override
    public Model fit(Ratings train) {
        RatingLines byUser = train.notEmpty().matrix().byUser();
        RatingLines byItem = train.matrix().byItem();
        double[] users = new double[byUser.count()];
        double[] items = new double[byItem.count()];
        for (int epoch = 0; epoch < epochs; epoch++) {
            solve(byItem, items, users, itemPenalty, train.mean());
            solve(byUser, users, items, userPenalty, train.mean());
        }
        return new Model(this, train, users, items);
    }

    /** Fits anew: that is as quick as reading what was found. */
    @Override
    public Storable restore(State state) {
        return fit(state.ratings());
    }

    private static void solve(RatingLines lines, double[] biases, double[] others, double penalty, double mean) {
        for (int line = 0; line < biases.length; line++) {
            double sum = 0;
            for (int at = lines.start(line); at < lines.end(line); at++) {
                sum += lines.value(at) - mean - others[lines.other(at)];
            }
            biases[line] = sum / (penalty + lines.length(line));
        }
    }

    /** Knows the biases found. */
    public static final class Model implements Inductive, Storable {
        private final Bias recipe;
        private final Ratings train;
        private final double[] users;
        private final double[] items;

        private Model(Bias recipe, Ratings train, double[] users, double[] items) {
            this.recipe = recipe;
            this.train = train;
            this.users = users;
            this.items = items;
        }

        @Override
        public Bias recipe() {
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

        /** Returns how far the user rates above the mean (stars); 0 for a stranger. */
        public double userBias(int user) {
            int line = train.matrix().byUser().index(user);
            return line < 0 ? 0 : users[line];
        }

        /** Returns how far the movie is rated above the mean (stars); 0 for a stranger. */
        public double itemBias(int item) {
            int line = train.matrix().byItem().index(item);
            return line < 0 ? 0 : items[line];
        }

        @Override
        public OptionalDouble estimate(int user, int item) {
            return train.hasUser(user) || train.hasItem(item)
                    ? OptionalDouble.of(train.mean() + userBias(user) + itemBias(item))
                    : OptionalDouble.empty();
        }

        /** Finds the new user's bias by his formula, with the movies' as they are. */
        @Override
        public Recommender foldIn(int user, Profile ratings) {
            double sum = 0;
            for (int n = 0; n < ratings.size(); n++) {
                sum += ratings.at(n) - train.mean() - itemBias(ratings.id(n));
            }
            double bias = ratings.size() == 0 ? 0 : sum / (recipe.userPenalty() + ratings.size());
            return FoldedIn.byEstimates(
                    this,
                    user,
                    ratings,
                    item -> ratings.size() > 0 || train.hasItem(item)
                            ? OptionalDouble.of(train.mean() + bias + itemBias(item))
                            : OptionalDouble.empty());
        }

        @Override
        public String toString() {
            return "Bias model of " + train;
        }
    }
}
