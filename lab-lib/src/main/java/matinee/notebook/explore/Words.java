package matinee.notebook.explore;

import java.util.Locale;
import matinee.plot.NumberText;

/** Writes numbers together with what they count. */
final class Words {
    private Words() {}

    /** Writes {@code 1 movie}, {@code 1,200 movies}. */
    static String count(int number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }

    /** Writes {@code 4.5 stars}, {@code 1 star}. */
    static String stars(double value) {
        return NumberText.of(value) + (value == 1 ? " star" : " stars");
    }

    /** Writes a number with three decimals; {@code undefined} for NaN. */
    static String three(double value) {
        return Double.isNaN(value) ? "undefined" : String.format(Locale.ROOT, "%.3f", value);
    }
}
