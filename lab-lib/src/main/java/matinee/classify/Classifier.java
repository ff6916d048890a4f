package matinee.classify;

/** Describes how to learn classes from examples: a recipe, that is, a record of hyperparameters; it holds nothing learned. */
@FunctionalInterface
public interface Classifier {
    /**
     * Learns from the examples.
     *
     * @throws IllegalArgumentException if there are none
     */
    ClassModel fit(Examples train);
}
