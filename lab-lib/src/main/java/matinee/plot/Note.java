package matinee.plot;

import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import org.knowm.xchart.AnnotationText;

/** Writes a text that begins to the right of its point, where XChart's own is centered on it. */
final class Note extends AnnotationText {
    private static final int GAP = 6;
    private final String words;
    private final double fromX;
    private final double atY;

    Note(String text, double x, double y) {
        super(text, x, y, false);
        this.words = text;
        this.fromX = x;
        this.atY = y;
    }

    @Override
    public void paint(Graphics2D canvas) {
        TextLayout layout = new TextLayout(words, styler.getAnnotationTextFont(), canvas.getFontRenderContext());
        double height = layout.getBounds().getHeight();
        canvas.setColor(styler.getAnnotationTextFontColor());
        canvas.fill(layout.getOutline(AffineTransform.getTranslateInstance(
                getXAxisScreenValue(fromX) + GAP, getYAxisScreenValue(atY) + height / 2)));
    }
}
