package matinee.deep;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Deals the samples out in batches, in a new order each epoch, and draws what the dropout leaves in. */
final class Batches {
    /** How many samples and steps may go by before a training looks up. */
    private static final int STRIDE = 4096;

    private static final int LEAST_STEPS = 4;
    private static final int MOST_STEPS = 16;

    private final int[] order;
    private final Steps steps;
    private final SplittableRandom random;

    /** Takes the rows over and shuffles them. */
    Batches(int[] rows, Steps steps) {
        this.order = rows.clone();
        this.steps = steps;
        this.random = new SplittableRandom(steps.seed());
    }

    int samples() {
        return order.length;
    }

    /** Returns how many samples are learned at a time: whole batches. */
    int stride() {
        return steps.batch() * Math.max(LEAST_STEPS, Math.min(MOST_STEPS, STRIDE / steps.batch()));
    }

    /** Shuffles, if it is an epoch that begins. */
    void begin(int from) {
        for (int n = from == 0 ? order.length - 1 : 0; n > 0; n--) {
            int other = random.nextInt(n + 1);
            int row = order[n];
            order[n] = order[other];
            order[other] = row;
        }
    }

    int row(int n) {
        return order[n];
    }

    /**
     * Draws a mask for each place that the dropout thins out, batch × width: 0 with the dropout's probability, else so much above 1
     * that the mean stays. None without dropout.
     */
    List<float[]> masks(int size, List<Integer> widths) {
        List<float[]> masks = new ArrayList<>();
        for (int width : steps.dropout() > 0 ? widths : List.<Integer>of()) {
            masks.add(mask(size * width));
        }
        return masks;
    }

    /** Takes four numbers of 16 bits out of each draw. */
    private float[] mask(int length) {
        float[] mask = new float[length];
        int border = (int) Math.round(steps.dropout() * 0x10000);
        float kept = (float) (1 / (1 - steps.dropout()));
        long bits = 0;
        for (int n = 0; n < length; n++) {
            bits = n % 4 == 0 ? random.nextLong() : bits >>> 16;
            mask[n] = (bits & 0xffff) < border ? 0 : kept;
        }
        return mask;
    }
}
