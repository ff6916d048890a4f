package matinee.neighbor;

/** Collects those who may vote on one prediction, in the order of the training ratings, and picks the nearest of them. */
final class Electorate {
    private static final int BUCKETS = 128;

    private final int[] places;
    private final double[] similarities;
    private int size;

    /** Takes over the first {@code size} of places and their similarities, all above 0. */
    Electorate(int[] places, double[] similarities, int size) {
        this.places = places;
        this.similarities = similarities;
        this.size = size;
    }

    int size() {
        return size;
    }

    /** Returns at which place of the cross lines the n-th vote stands. */
    int place(int n) {
        return places[n];
    }

    double similarity(int n) {
        return similarities[n];
    }

    /** Leaves the k nearest, in the order they were; of those equally near to the last, the ones that were first. */
    Electorate nearest(int k) {
        if (size <= k) {
            return this;
        }
        double last = last(k);
        int room = k;
        for (int n = 0; n < size; n++) {
            room -= similarities[n] > last ? 1 : 0;
        }
        int kept = 0;
        for (int n = 0; n < size; n++) {
            boolean stays = similarities[n] > last || (similarities[n] == last && room-- > 0);
            if (stays) {
                places[kept] = places[n];
                similarities[kept++] = similarities[n];
            }
        }
        size = kept;
        return this;
    }

    /** Finds the k-th largest similarity: counts how many lie in each of many small ranges, and looks into one range only. */
    private double last(int k) {
        int[] counts = new int[BUCKETS + 1];
        for (int n = 0; n < size; n++) {
            counts[bucket(similarities[n])]++;
        }
        int above = 0;
        int bucket = BUCKETS;
        while (above + counts[bucket] < k) {
            above += counts[bucket--];
        }
        double[] inside = new double[counts[bucket]];
        int found = 0;
        for (int n = 0; n < size; n++) {
            if (bucket(similarities[n]) == bucket) {
                inside[found++] = similarities[n];
            }
        }
        return largest(inside, k - above);
    }

    private static int bucket(double similarity) {
        return (int) (Math.min(similarity, 1) * BUCKETS);
    }

    /** Finds the k-th largest value by Hoare's quickselect, which reorders the values; cheaper than sorting all of them. */
    private static double largest(double[] values, int k) {
        int low = 0;
        int high = values.length - 1;
        while (low < high) {
            double pivot = values[(low + high) >>> 1];
            int left = low;
            int right = high;
            while (left <= right) {
                while (values[left] > pivot) {
                    left++;
                }
                while (values[right] < pivot) {
                    right--;
                }
                if (left <= right) {
                    double value = values[left];
                    values[left++] = values[right];
                    values[right--] = value;
                }
            }
            if (k - 1 <= right) {
                high = right;
            } else if (k - 1 >= left) {
                low = left;
            } else {
                return values[k - 1];
            }
        }
        return values[k - 1];
    }
}
