package matinee.factor;

/** Refuses hyperparameters that nothing can be learned with, in the same words for every recipe. */
final class Knobs {
    private Knobs() {}

    static void check(int rank, double learningRate, double penalty) {
        checkRank(rank);
        if (!(learningRate > 0) || Double.isInfinite(learningRate)) {
            throw new IllegalArgumentException("learningRate must be above 0, such as 0.005, but was " + learningRate);
        }
        checkPenalty(penalty);
    }

    static void checkRank(int rank) {
        if (rank < 1) {
            throw new IllegalArgumentException("rank must be 1 or more, but was " + rank);
        }
    }

    static void checkPenalty(double penalty) {
        if (!(penalty >= 0) || Double.isInfinite(penalty)) {
            throw new IllegalArgumentException("penalty must be 0 or more, such as 0.02, but was " + penalty);
        }
    }

    /** For methods that divide by what the penalty adds. */
    static void checkPositive(String what, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(what + " must be above 0, but was " + value);
        }
    }

    static void checkStart(double initialDeviation) {
        if (!(initialDeviation >= 0) || Double.isInfinite(initialDeviation)) {
            throw new IllegalArgumentException(
                    "initialDeviation must be 0 or more, such as 0.1, but was " + initialDeviation);
        }
    }

    static void checkValidation(double validation) {
        if (!(validation >= 0 && validation < 1)) {
            throw new IllegalArgumentException(
                    "validation must be a share in [0, 1), such as 0.1, but was " + validation);
        }
    }
}
