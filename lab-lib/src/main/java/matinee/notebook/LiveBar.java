package matinee.notebook;

import java.util.Locale;

/** Writes a bar that fills, with words beside it, in one line. */
final class LiveBar {
    private LiveBar() {}

    /** Shows how many are done, and how long the rest will take. */
    static Shown of(String what, long done, long total, double seconds) {
        if (total == 0) {
            String text = String.format(Locale.ROOT, "%s: %,d", what, done);
            return new Shown("<div>" + Html.escape(text) + "</div>", text);
        }
        String text = String.format(Locale.ROOT, "%s: %,d of %,d", what, done, total);
        String left = done == 0 ? "" : left(seconds * (total - done) / done);
        return new Shown(html(done / (double) total, what, text + left), text);
    }

    /** Shows that all are done. */
    static Shown ended(String what, long total) {
        String text = String.format(Locale.ROOT, "%s: %,d of %,d", what, total, total);
        return new Shown(html(1, what, text), text);
    }

    /** Writes {@code  · 2.3 s left}; nothing where that is not known. */
    static String left(double seconds) {
        if (Double.isNaN(seconds)) {
            return "";
        }
        return seconds < 100
                ? String.format(Locale.ROOT, " · %.1f s left", seconds)
                : String.format(Locale.ROOT, " · %d min left", Math.round(seconds / 60));
    }

    /** Writes a bar of which a share is filled; its line is as high as any line of text. */
    static String html(double share, String label, String words) {
        double percent = Math.round(1_000 * share) / 10.0;
        return "<div style=\"max-width:640px;white-space:nowrap;overflow:hidden;font-variant-numeric:tabular-nums;"
                + "color:var(--jp-content-font-color2,inherit)\"><span role=\"progressbar\" aria-label=\""
                + Html.escape(label) + "\" aria-valuemin=\"0\" aria-valuemax=\"100\" aria-valuenow=\""
                + Math.round(percent) + "\" style=\"display:inline-block;width:120px;height:8px;border-radius:4px;"
                + "margin-right:.8em;background:linear-gradient(to right,var(--jp-brand-color1,#0072b2) " + percent
                + "%,var(--jp-layout-color3,#ccc) 0)\"></span>" + Html.escape(words) + "</div>";
    }
}
