package matinee.deep.byhand;

import java.util.Arrays;

/**
 * Says how well a template matches a picture at each place, however bright and strong in contrast the picture is there: the correlation
 * of template and patch.
 *
 * <pre>
 *   r = Σ (w − w̄)(x − x̄) / √(Σ (w − w̄)² · Σ (x − x̄)²)     in [−1, 1]
 * </pre>
 *
 * <ul>
 *   <li>1: the patch is the template, made brighter or darker as a whole, or stronger or weaker in contrast.
 *   <li>A template or patch that is flat: 0. It matches nothing.
 * </ul>
 *
 * <p>Source: Lewis: Fast normalized cross-correlation. Vision Interface, 1995.
 *
 * @param template w, height × width
 */
@SuppressWarnings("ArrayRecordComponent") // numbers to look at, never compared
public record TemplateMatch(double[][] template) {
    /** Below this share of what could be, a spread is a matter of rounding. */
    private static final double FLAT = 1e-12;

    /** Makes the match with a template. */
    public static TemplateMatch of(double[][] template) {
        return new TemplateMatch(template);
    }

    /** Matches at each place of a picture, height × width; what comes back is smaller by the template's size less one. */
    public double[][] in(double[][] picture) {
        double[][] match = new double[picture.length - template.length + 1][picture[0].length - template[0].length + 1];
        for (int row = 0; row < match.length; row++) {
            for (int column = 0; column < match[row].length; column++) {
                match[row][column] = at(picture, row, column);
            }
        }
        return match;
    }

    private double at(double[][] picture, int row, int column) {
        int wide = template[0].length;
        int count = template.length * wide;
        double[] weights = new double[count];
        double[] pixels = new double[count];
        for (int n = 0; n < count; n++) {
            weights[n] = template[n / wide][n % wide];
            pixels[n] = picture[row + n / wide][column + n % wide];
        }
        double meanWeight = Arrays.stream(weights).sum() / count;
        double meanPixel = Arrays.stream(pixels).sum() / count;
        double both = 0;
        double ofWeights = 0;
        double ofPixels = 0;
        double largest = 0;
        for (int n = 0; n < count; n++) {
            both += (weights[n] - meanWeight) * (pixels[n] - meanPixel);
            ofWeights += (weights[n] - meanWeight) * (weights[n] - meanWeight);
            ofPixels += (pixels[n] - meanPixel) * (pixels[n] - meanPixel);
            largest = Math.max(largest, weights[n] * weights[n] * pixels[n] * pixels[n]);
        }
        double spread = ofWeights * ofPixels;
        return spread <= FLAT * largest || spread == 0 ? 0 : Math.max(-1, Math.min(1, both / Math.sqrt(spread)));
    }
}
