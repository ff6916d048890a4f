package matinee;

import java.util.Arrays;

/**
 * Pairs the values of two profiles over the ids that both have, in ascending order of ids. Immutable.
 *
 * <pre>{@code
 * var both = Profile.of(1, 2, 3).coRated(Profile.of(2, 4, 6));
 * double product = 0;
 * for (int n = 0; n < both.size(); n++) product += both.x(n) * both.y(n);
 * }</pre>
 */
public final class CoRated {
    private final int[] ids;
    private final double[] x;
    private final double[] y;

    private CoRated(int[] ids, double[] x, double[] y) {
        this.ids = ids;
        this.x = x;
        this.y = y;
    }

    static CoRated of(Profile a, Profile b) {
        int most = Math.min(a.size(), b.size());
        int[] ids = new int[most];
        double[] x = new double[most];
        double[] y = new double[most];
        int n = 0;
        for (int i = 0, j = 0; i < a.size() && j < b.size(); ) {
            int order = Integer.compare(a.id(i), b.id(j));
            if (order == 0) {
                ids[n] = a.id(i);
                x[n] = a.at(i);
                y[n++] = b.at(j);
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return new CoRated(Arrays.copyOf(ids, n), Arrays.copyOf(x, n), Arrays.copyOf(y, n));
    }

    /** Counts the ids that both have. */
    public int size() {
        return ids.length;
    }

    /** Returns the id at a place, counted from 0. */
    public int id(int place) {
        return ids[place];
    }

    /** Returns the first profile's value at a place (stars). */
    public double x(int place) {
        return x[place];
    }

    /** Returns the second profile's value at a place (stars). */
    public double y(int place) {
        return y[place];
    }

    /** Copies the first profile's values (stars). */
    public double[] xs() {
        return x.clone();
    }

    /** Copies the second profile's values (stars). */
    public double[] ys() {
        return y.clone();
    }

    @Override
    public String toString() {
        return "CoRated[ids=" + Arrays.toString(ids) + ", x=" + Arrays.toString(x) + ", y=" + Arrays.toString(y) + "]";
    }
}
