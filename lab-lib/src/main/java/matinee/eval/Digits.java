package matinee.eval;

import java.util.Locale;

/** Writes numbers with three decimals, and fewer where that would be more than four digits. */
record Digits(int decimals) {
    private static final int MOST_DECIMALS = 3;

    /** Chooses the decimals for a column, by its largest number. */
    static Digits forColumn(double... column) {
        double largest = 0;
        for (double value : column) {
            largest = Double.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
        }
        int decimals = MOST_DECIMALS;
        for (double limit = 9.9995; decimals > 0 && largest >= limit; limit = limit * 10) {
            decimals--;
        }
        return new Digits(decimals);
    }

    static String of(double value) {
        return forColumn(value).write(value);
    }

    String write(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
