package matinee.factor;

import java.util.List;
import java.util.function.IntUnaryOperator;
import matinee.Alike;
import matinee.Best;

/** Finds the rows of factors that point most nearly the same way as one of them. */
final class Neighborhood {
    private Neighborhood() {}

    static List<Alike> of(float[][] rows, int line, int n, IntUnaryOperator id) {
        Best best = new Best(n);
        for (int other = 0; other < rows.length; other++) {
            if (other != line) {
                best.offer(id.applyAsInt(other), cosine(rows[line], rows[other]));
            }
        }
        return best.toTopN(id.applyAsInt(line)).stream()
                .map(one -> new Alike(one.item(), one.score()))
                .toList();
    }

    /** NaN, and so left out, where a row is all zeros. */
    private static double cosine(float[] a, float[] b) {
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int f = 0; f < a.length; f++) {
            ab += (double) a[f] * b[f];
            aa += (double) a[f] * a[f];
            bb += (double) b[f] * b[f];
        }
        return Math.max(-1, Math.min(1, ab / Math.sqrt(aa * bb)));
    }
}
