package matinee.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Writes numbers for people: four significant digits and three decimals at most, thousands separated. */
public final class NumberText {
    private NumberText() {}

    /** Writes {@code 12,345}, {@code 0.913}, {@code -4.5}, {@code 0.00123}; {@code undefined} for NaN. */
    public static String of(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "undefined" : value > 0 ? "infinite" : "-infinite";
        }
        if (value == 0) {
            return "0";
        }
        double size = Math.abs(value);
        if (size >= 1000 || value == Math.rint(value)) {
            return size >= 1e15
                    ? String.format(Locale.ROOT, "%.3e", value)
                    : String.format(Locale.ROOT, "%,.0f", value);
        }
        if (size < 1e-4) {
            return String.format(Locale.ROOT, "%.2e", value);
        }
        MathContext digits = new MathContext(size < 0.1 ? 3 : 4, RoundingMode.HALF_UP);
        BigDecimal rounded = BigDecimal.valueOf(value).round(digits);
        return (size < 0.1 ? rounded : rounded.setScale(Math.min(3, rounded.scale()), RoundingMode.HALF_UP))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Writes a number with the decimals that a step of an axis needs. */
    static String of(double value, double step) {
        int decimals = Math.max(0, -(int) Math.floor(Math.log10(step) + 1e-9));
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value == 0 ? 0.0 : value);
        return text.replace('-', '−');
    }
}
