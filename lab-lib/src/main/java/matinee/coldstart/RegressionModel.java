package matinee.coldstart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import matinee.RatingLines;
import matinee.Ratings;
import matinee.Recommender;
import matinee.store.State;
import matinee.store.Storable;

/** Predicts from features, and can tell what it learned of them: what fitting a {@link FeatureRegression} gives. */
public final class RegressionModel implements Recommender, Storable {
    /**
     * Says how much more users like movies, where the feature of either is one standard deviation higher.
     *
     * @param user a user's feature; {@code all} for every user
     * @param movie a movie's feature; {@code all} for every movie
     * @param stars how much more (stars)
     */
    public record Effect(String user, String movie, double stars) {}

    private final FeatureRegression recipe;
    private final Ratings train;
    private final Recommender base;
    private final KnownRows users;
    private final KnownRows movies;
    private final double[] weights;

    private RegressionModel(
            FeatureRegression recipe,
            Ratings train,
            Recommender base,
            KnownRows users,
            KnownRows movies,
            double[] weights) {
        this.recipe = recipe;
        this.train = train;
        this.base = base;
        this.users = users;
        this.movies = movies;
        this.weights = weights;
    }

    static RegressionModel fit(FeatureRegression recipe, Ratings train) {
        Recommender base = recipe.base().fit(train);
        KnownRows users = KnownRows.of(recipe.users(), train::hasUser);
        KnownRows movies = KnownRows.of(recipe.movies(), train::hasItem);
        Ridge ridge = new Ridge(users.width(), movies.width());
        RatingLines lines = train.matrix().byUser();
        RatingLines items = train.matrix().byItem();
        double[][] zs = items.ids().mapToObj(movies::of).toArray(double[][]::new);
        for (int user = 0; user < lines.count(); user++) {
            ridge.begin();
            for (int at = lines.start(user); at < lines.end(user); at++) {
                double expected =
                        base.estimate(lines.id(user), items.id(lines.other(at))).orElseThrow();
                ridge.add(zs[lines.other(at)], lines.value(at) - expected);
            }
            ridge.end(users.of(lines.id(user)));
        }
        return new RegressionModel(recipe, train, base, users, movies, ridge.solve(recipe.penalty()));
    }

    @Override
    public FeatureRegression recipe() {
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
        OptionalDouble alone = base.estimate(user, item);
        if (!users.knows(user) && !movies.knows(item)) {
            return alone;
        }
        return OptionalDouble.of(alone.orElse(train.mean()) + effect(users.of(user), movies.of(item)));
    }

    private double effect(double[] x, double[] z) {
        double sum = 0;
        for (int n = 0; n < weights.length; n++) {
            sum += x[n / z.length] * weights[n] * z[n % z.length];
        }
        return sum;
    }

    /**
     * Meets a user who was not described: predicts as if he had these features, without learning anew.
     *
     * @param user an id that nobody in training has
     * @param features in the users' own units, in the order of the recipe's names
     * @throws IllegalArgumentException if there are too few features, or too many
     */
    public Recommender meet(int user, double... features) {
        double[] x = users.of(features);
        return new Recommender() {
            @Override
            public Ratings train() {
                return train;
            }

            @Override
            public OptionalDouble estimate(int asked, int item) {
                return asked == user
                        ? OptionalDouble.of(
                                base.estimate(asked, item).orElse(train.mean()) + effect(x, movies.of(item)))
                        : RegressionModel.this.estimate(asked, item);
            }
        };
    }

    /** Lists the n strongest effects of a user's feature on a movie's, the strongest first. */
    public List<Effect> effects(int n) {
        List<Effect> all = new ArrayList<>();
        for (int at = 0; at < weights.length; at++) {
            all.add(new Effect(users.name(at / movies.width()), movies.name(at % movies.width()), weights[at]));
        }
        all.sort(Comparator.comparingDouble((Effect one) -> -Math.abs(one.stars())));
        return List.copyOf(all.subList(0, Math.min(n, all.size())));
    }

    @Override
    public String toString() {
        return recipe + ", fitted to " + train;
    }
}
