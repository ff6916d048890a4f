package matinee.neighbor;

import java.util.Arrays;

/** Collects those who may vote on one prediction, in the order of the training ratings, and picks the nearest of them. */
final class Electorate {
    private final int[] places;
    private final double[] similarities;
    private int size;

    Electorate(int most) {
        this.places = new int[most];
        this.similarities = new double[most];
    }

    void add(int place, double similarity) {
        places[size] = place;
        similarities[size++] = similarity;
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
        double last = largest(Arrays.copyOf(similarities, size), k);
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
