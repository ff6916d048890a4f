package matinee.factor;

import java.util.List;
import java.util.OptionalDouble;
import matinee.Alike;
import matinee.FoldedIn;
import matinee.Inductive;
import matinee.Profile;
import matinee.Ratings;
import matinee.Recommender;
import matinee.TopN;
import matinee.TrainingCurve;
import matinee.store.State;
import matinee.store.Storable;

/**
 * Predicts by biases and factors, and remembers how they were learned: what fitting a {@link MatrixFactorization}, or another recipe
 * of this package, gives.
 */
public final class FactorModel implements Inductive, Storable {
    private final Ratings train;
    private final Record recipe;
    private final Factors factors;
    private final TrainingCurve curve;
    private final Reach reach;
    private final Newcomers newcomers;
    /** What is thought of a user who is not known. */
    private final float[] stranger;

    FactorModel(Ratings train, Record recipe, Factors factors, TrainingCurve curve, Reach reach, Newcomers newcomers) {
        this.train = train;
        this.recipe = recipe;
        this.factors = factors;
        this.curve = curve;
        this.reach = reach;
        this.newcomers = newcomers;
        this.stranger = reach == Reach.RANKS ? factors.typicalUser() : new float[factors.rank()];
    }

    @Override
    public Ratings train() {
        return train;
    }

    @Override
    public Record recipe() {
        return recipe;
    }

    @Override
    public State state() {
        return factors.store(State.of(train).with(curve));
    }

    /** Tells how the training went. */
    public TrainingCurve curve() {
        return curve;
    }

    /** Returns how far the user rates above the mean (stars); 0 for a stranger. */
    public double userBias(int user) {
        int line = userLine(user);
        return line < 0 ? 0 : factors.userBiases[line];
    }

    /** Returns how far the movie is rated above the mean (stars), or ranks above others; 0 for a stranger. */
    public double itemBias(int item) {
        int line = itemLine(item);
        return line < 0 ? 0 : factors.itemBiases[line];
    }

    /** Lists the user's factors, p: as many as the rank says; none for a stranger. */
    public double[] userFactors(int user) {
        int line = userLine(user);
        return line < 0 ? new double[0] : Factors.wide(factors.users[line]);
    }

    /** Lists the movie's factors, q: as many as the rank says; none for a stranger. */
    public double[] itemFactors(int item) {
        int line = itemLine(item);
        return line < 0 ? new double[0] : Factors.wide(factors.items[line]);
    }

    @Override
    public OptionalDouble estimate(int user, int item) {
        int userLine = userLine(user);
        int itemLine = itemLine(item);
        if (userLine >= 0 && itemLine >= 0 && reach != Reach.RANKS) {
            return OptionalDouble.of(factors.estimate(userLine, itemLine));
        }
        return reach != Reach.STARS || (userLine < 0 && itemLine < 0)
                ? OptionalDouble.empty()
                : OptionalDouble.of(factors.mean + userBias(user) + itemBias(item));
    }

    /** Ranks a movie for a user, by the same sum as an estimate; of a stranger, by what there is of it. */
    @Override
    public double score(int user, int item) {
        int userLine = userLine(user);
        int itemLine = itemLine(item);
        return userLine >= 0 && itemLine >= 0
                ? factors.estimate(userLine, itemLine)
                : scoreOfStranger(item) + userBias(user);
    }

    @Override
    public List<TopN> recommendToAll(int n) {
        return new ScoreTable(factors, train).all(n);
    }

    /**
     * Lists the n movies whose factors point most nearly the same way, by their cosine; of equal ones the lower id first. Empty for
     * a movie that the model does not know.
     */
    public List<Alike> similar(int item, int n) {
        int line = itemLine(item);
        return line < 0
                ? List.of()
                : Neighborhood.of(factors.items, line, n, train.matrix().byItem()::id);
    }

    @Override
    public Recommender foldIn(int user, Profile ratings) {
        Rated rated = Rated.of(ratings, train.matrix().byItem());
        if (rated.size() == 0) {
            return new FoldedIn(this, user, ratings, item -> estimateOfStranger(item), item -> scoreOfStranger(item));
        }
        Newcomer found = newcomers.meet(rated);
        return new FoldedIn(
                this,
                user,
                ratings,
                item -> itemLine(item) < 0 || reach == Reach.RANKS
                        ? estimateOfStranger(item)
                        : OptionalDouble.of(score(found, item)),
                item -> score(found, item));
    }

    private double score(Newcomer found, int item) {
        int line = itemLine(item);
        double base = factors.mean + found.bias();
        return line < 0 ? base : base + factors.itemBiases[line] + Factors.dot(found.factors(), factors.items[line]);
    }

    private OptionalDouble estimateOfStranger(int item) {
        return reach == Reach.STARS && itemLine(item) >= 0
                ? OptionalDouble.of(scoreOfStranger(item))
                : OptionalDouble.empty();
    }

    private double scoreOfStranger(int item) {
        int line = itemLine(item);
        return line < 0
                ? factors.mean
                : factors.mean + factors.itemBiases[line] + Factors.dot(stranger, factors.items[line]);
    }

    private int userLine(int user) {
        return train.matrix().byUser().index(user);
    }

    private int itemLine(int item) {
        return train.matrix().byItem().index(item);
    }

    /** Writes the recipe and what it was fitted to. */
    @Override
    public String toString() {
        return recipe + ", fitted to " + train;
    }
}
