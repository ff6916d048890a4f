package matinee.baseline;

import java.util.OptionalDouble;
import matinee.RatingLines;

/** Holds the damped mean of each user's, or each movie's, ratings. */
final class LineMeans {
    private final double[] means;

    private LineMeans(double[] means) {
        this.means = means;
    }

    static LineMeans of(RatingLines lines, double damping, double overall) {
        double[] means = new double[lines.count()];
        for (int line = 0; line < means.length; line++) {
            double sum = damping * overall;
            for (int at = lines.start(line); at < lines.end(line); at++) {
                sum += lines.value(at);
            }
            means[line] = sum / (lines.length(line) + damping);
        }
        return new LineMeans(means);
    }

    OptionalDouble of(int line) {
        return line < 0 ? OptionalDouble.empty() : OptionalDouble.of(means[line]);
    }

    @Override
    public String toString() {
        return means.length + " means";
    }
}
