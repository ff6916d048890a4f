package matinee.notebook.widget;

import java.util.Locale;
import java.util.Map;
import matinee.Progress;

/**
 * Shows how many of a known number are done. It listens to a work that reports:
 *
 * <pre>{@code
 * ProgressBar bar = ProgressBar.of("epochs", 20);
 * MatrixFactorization.ofRank(8).fit(Dataset.sample().ratings(), bar);
 * bar
 * }</pre>
 */
public final class ProgressBar extends Widget implements Progress {
    private final String label;

    private ProgressBar(String label, Model model) {
        super(model);
        this.label = label;
    }

    /** Makes a bar that is empty. */
    public static ProgressBar of(String label, int total) {
        Map<String, Object> state = Map.of(
                "min", 0, "max", Math.max(1, total), "value", 0, "orientation", "horizontal", "bar_style", "info");
        return new ProgressBar(label, Controls.labeled("IntProgress", "Progress", label, state, "ProgressView"));
    }

    /** Makes a bar of this width (pixels), its label included. */
    public ProgressBar withWidth(int pixels) {
        return new ProgressBar(label, model().with(Controls.width(pixels)));
    }

    /** Fills the bar so far. */
    public void moveTo(int done) {
        model().set(Map.of("value", done));
    }

    /** Fills the bar as far as the work is; of an unknown total it shows nothing. */
    @Override
    public void report(String what, long done, long total) {
        if (total > 0) {
            model().set(Map.of("max", total, "value", done));
        }
    }

    @Override
    Still still() {
        return Html.labeled(label, String.format(Locale.ROOT, "%,d of %,d", count("value"), count("max")));
    }

    private long count(String key) {
        return model().get(key) instanceof Number number ? number.longValue() : 0;
    }
}
