package matinee.feature;

/**
 * Says how features are brought to one measure before distances are taken, so that none wins by its unit alone. A recipe:
 * what it learns, it learns from the training rows, which keeps the others from leaking into them.
 */
public enum Scaling {
    /** Leaves the numbers as they are. */
    NONE,
    /** Takes off a column's mean, and divides by its standard deviation (that of the population). */
    STANDARDIZED,
    /** Moves a column's lowest number to 0 and its highest to 1; others may lie outside. */
    MIN_MAX;

    /** Learns where each column lies and how wide it is; a column that does not vary counts as one unit wide. */
    public Scaler fit(Features train) {
        int width = train.width();
        double[] shifts = new double[width];
        double[] widths = new double[width];
        for (int column = 0; column < width; column++) {
            double[] numbers = numbers(train, column);
            shifts[column] = shift(numbers);
            double wide = width(numbers);
            widths[column] = wide > 0 ? wide : 1;
        }
        return new Scaler(train.names(), shifts, widths);
    }

    private static double[] numbers(Features train, int column) {
        double[] numbers = new double[train.size()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = train.value(row, column);
        }
        return numbers;
    }

    private double shift(double[] numbers) {
        return switch (this) {
            case NONE -> 0;
            case STANDARDIZED -> mean(numbers);
            case MIN_MAX -> lowest(numbers);
        };
    }

    private double width(double[] numbers) {
        return switch (this) {
            case NONE -> 1;
            case STANDARDIZED -> deviation(numbers);
            case MIN_MAX -> highest(numbers) - lowest(numbers);
        };
    }

    private static double mean(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return numbers.length == 0 ? 0 : sum / numbers.length;
    }

    /** Computes the deviation; exactly 0 for equal numbers, whose mean may be off by a rounding. */
    private static double deviation(double[] numbers) {
        double mean = mean(numbers);
        double squares = 0;
        for (double number : numbers) {
            squares += (number - mean) * (number - mean);
        }
        return highest(numbers) == lowest(numbers) ? 0 : Math.sqrt(squares / numbers.length);
    }

    private static double lowest(double[] numbers) {
        double lowest = numbers.length == 0 ? 0 : numbers[0];
        for (double number : numbers) {
            lowest = Math.min(lowest, number);
        }
        return lowest;
    }

    private static double highest(double[] numbers) {
        double highest = numbers.length == 0 ? 0 : numbers[0];
        for (double number : numbers) {
            highest = Math.max(highest, number);
        }
        return highest;
    }
}
