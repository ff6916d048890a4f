package matinee.neighbor;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import matinee.RatingLines;
import matinee.Ratings;
import matinee.Recommender;

/** Holds what neighbors vote on, for each row of the ratings, and what turns a vote back into a rating. */
final class Deviations {
    private final double[] ofRow;
    private final Base base;
    private final double[] spreads;

    private Deviations(double[] ofRow, Base base, double[] spreads) {
        this.ofRow = ofRow;
        this.base = base;
        this.spreads = spreads;
    }

    private interface Base {
        OptionalDouble at(int line, int user, int item);
    }

    static Deviations of(Centering centering, Ratings train, Side side) {
        if (centering instanceof Centering.On on) {
            return onEstimateOf(on.base().fit(train));
        }
        if (centering instanceof Centering.Plain) {
            return new Deviations(
                    rows(train, train::valueAt), (line, user, item) -> OptionalDouble.empty(), new double[0]);
        }
        return onMean(side.lines(train.matrix()), train, centering instanceof Centering.ZScore);
    }

    /** Returns what the rating in a row was turned into. */
    double at(int row) {
        return ofRow[row];
    }

    /** Returns what a prediction starts from (stars); empty where there is nothing to go by without a vote. */
    OptionalDouble base(int line, int user, int item) {
        return base.at(line, user, item);
    }

    /** Returns by what a vote is multiplied before it is added to the base. */
    double spread(int line) {
        return spreads.length == 0 ? 1 : spreads[line];
    }

    private static Deviations onEstimateOf(Recommender base) {
        Ratings train = base.train();
        double[] left = rows(
                train,
                row -> train.valueAt(row)
                        - base.estimate(train.userAt(row), train.itemAt(row)).orElseThrow());
        return new Deviations(left, (line, user, item) -> base.estimate(user, item), new double[0]);
    }

    private static Deviations onMean(RatingLines lines, Ratings train, boolean scaled) {
        double[] means = new double[lines.count()];
        double[] spreads = new double[scaled ? lines.count() : 0];
        double overall = scaled ? spread(rows(train, train::valueAt)) : 1;
        double[] deviations = new double[train.size()];
        for (int line = 0; line < means.length; line++) {
            double[] values = IntStream.range(lines.start(line), lines.end(line))
                    .mapToDouble(lines::value)
                    .toArray();
            means[line] = mean(values);
            if (scaled) {
                double own = spread(values);
                spreads[line] = own > 0 ? own : overall;
            }
            for (int at = lines.start(line); at < lines.end(line); at++) {
                deviations[lines.row(at)] = (lines.value(at) - means[line]) / (scaled ? spreads[line] : 1);
            }
        }
        return new Deviations(
                deviations,
                (line, user, item) -> line < 0 ? OptionalDouble.empty() : OptionalDouble.of(means[line]),
                spreads);
    }

    private static double[] rows(Ratings train, IntToDoubleFunction valueOf) {
        return IntStream.range(0, train.size()).mapToDouble(valueOf).toArray();
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Computes the standard deviation of the population; exactly 0 for equal values. */
    private static double spread(double[] values) {
        double mean = mean(values);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return Arrays.stream(values).allMatch(v -> v == values[0]) ? 0 : Math.sqrt(squares / values.length);
    }
}
