package matinee.eval;

import matinee.Algorithm;
import matinee.Progress;
import matinee.Ratings;
import matinee.Recommender;

/**
 * Gives a recipe a name of its own in a {@link Comparison}, such as one that was made from a lambda and prints an address.
 *
 * <pre>{@code Evaluation.on(split, rmse()).of(UserKnn.of(pearson()), Named.of("mine", UserKnn.of(mine)))}</pre>
 *
 * @param name what it is called
 * @param recipe what is fitted
 */
public record Named(String name, Algorithm recipe) implements Algorithm {
    /** Makes a recipe with a name. */
    public static Named of(String name, Algorithm recipe) {
        return new Named(name, recipe);
    }

    /** Fits the recipe. */
    @Override
    public Recommender fit(Ratings train) {
        return recipe.fit(train);
    }

    /** Fits the recipe, which reports how far it is. */
    @Override
    public Recommender fit(Ratings train, Progress progress) {
        return recipe.fit(train, progress);
    }

    /** Writes the name. */
    @Override
    public String toString() {
        return name;
    }
}
