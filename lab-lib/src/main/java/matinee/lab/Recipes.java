package matinee.lab;

import matinee.Algorithm;
import matinee.kernel.CellError;
import matinee.kernel.CellOutcome;
import matinee.kernel.Evaluator;
import matinee.notebook.Imports;

/** Reads recipes: Java expressions as one would type them in a cell, such as {@code UserKnn.of(pearson()).withK(40)}. */
final class Recipes implements AutoCloseable {
    private final Evaluator cells = new Evaluator();

    Recipes() {
        cells.run(Imports.source());
    }

    /**
     * Evaluates an expression.
     *
     * @throws IllegalArgumentException if it does not compile, fails, or is not an {@link Algorithm}; the message names it
     */
    Algorithm read(String expression) {
        if (expression.isBlank()) {
            throw new IllegalArgumentException(
                    "a recipe must be an Algorithm, such as Bias.withDefaults(), but is empty");
        }
        CellOutcome outcome = cells.run(expression.strip());
        outcome.error().ifPresent(error -> {
            throw notARecipe(expression, why(error));
        });
        Object value = outcome.value().orElseThrow(() -> notARecipe(expression, "has no value"));
        if (value instanceof Algorithm recipe) {
            return recipe;
        }
        throw notARecipe(expression, "is a value of type " + value.getClass().getSimpleName());
    }

    private static String why(CellError error) {
        return error.thrown().isPresent()
                ? "fails: " + error.name() + ": " + error.message()
                : "does not compile:\n" + error.text();
    }

    private static IllegalArgumentException notARecipe(String expression, String what) {
        return new IllegalArgumentException(
                "a recipe must be an Algorithm, such as Bias.withDefaults(), but " + expression + " " + what);
    }

    @Override
    public void close() {
        cells.close();
    }
}
