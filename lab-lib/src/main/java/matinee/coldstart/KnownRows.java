package matinee.coldstart;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import matinee.feature.Features;
import matinee.feature.Scaler;
import matinee.feature.Scaling;

/** Gives the features of an id, standardized as those in training teach, with a 1 behind them. */
final class KnownRows {
    private final Features features;
    private final Scaler scaler;

    private KnownRows(Features features, Scaler scaler) {
        this.features = features;
        this.scaler = scaler;
    }

    static KnownRows of(Features features, IntPredicate isInTraining) {
        int[] taught = IntStream.range(0, features.size())
                .filter(row -> isInTraining.test(features.id(row)))
                .toArray();
        return new KnownRows(features, Scaling.STANDARDIZED.fit(features.rows(taught)));
    }

    int width() {
        return features.width() + 1;
    }

    boolean knows(int id) {
        return features.rowOf(id) >= 0;
    }

    String name(int column) {
        return column < features.width() ? features.names().get(column) : "all";
    }

    /** Returns the numbers of an id; of a stranger, zeros and the 1. */
    double[] of(int id) {
        return knows(id) ? of(features.row(features.rowOf(id))) : withOne(new double[features.width()]);
    }

    /** Returns the numbers of features in their own units. */
    double[] of(double[] row) {
        return withOne(scaler.apply(row));
    }

    private static double[] withOne(double[] scaled) {
        double[] numbers = Arrays.copyOf(scaled, scaled.length + 1);
        numbers[scaled.length] = 1;
        return numbers;
    }

    @Override
    public String toString() {
        return features.toString();
    }
}
