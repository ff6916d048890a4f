package matinee.coldstart;

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
        double[] numbers = new double[width()];
        numbers[features.width()] = 1;
        if (knows(id)) {
            System.arraycopy(scaler.apply(features.row(features.rowOf(id))), 0, numbers, 0, features.width());
        }
        return numbers;
    }

    @Override
    public String toString() {
        return features.toString();
    }
}
