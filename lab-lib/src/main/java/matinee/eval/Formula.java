package matinee.eval;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import matinee.Ratings;

/** How a metric is computed from what was seen of each user. */
sealed interface Formula {
    /**
     * A mean: the users' sums by the users' weights, and a function of that, such as the root. Only a mean can be
     * computed anew for a resample of the users.
     */
    record Mean(Function<Outcome, Part> part, boolean predicts, DoubleUnaryOperator then) implements Formula {
        Mean andThen(DoubleUnaryOperator next) {
            return new Mean(part, predicts, then.andThen(next));
        }

        double value(double sum, double weight) {
            return weight == 0 ? Double.NaN : then.applyAsDouble(sum / weight);
        }
    }

    /** A value of all users together: something of each is gathered first. */
    record Whole<T>(Function<Outcome, T> each, ToDoubleBiFunction<List<T>, Ratings> gather) implements Formula {
        double value(List<Outcome> users, Ratings train, InParallel parallel) {
            return gather.applyAsDouble(parallel.map(users, each), train);
        }
    }
}
