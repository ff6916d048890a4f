package matinee;

import java.util.SplittableRandom;

/** Parts the rows of the training ratings into those that are learned and those held out to measure how well. */
public final class HeldOut {
    private final int[] learned;
    private final int[] heldOut;

    private HeldOut(int[] learned, int[] heldOut) {
        this.learned = learned;
        this.heldOut = heldOut;
    }

    /**
     * Draws which rows are held out; one at least is learned.
     *
     * @param size how many rows there are, 1 or more
     * @param share which share is held out, in [0, 1)
     */
    public static HeldOut of(int size, double share, long seed) {
        int count = (int) Math.min(size - 1L, Math.round(share * size));
        SplittableRandom random = new SplittableRandom(seed);
        int[] learned = new int[size - count];
        int[] heldOut = new int[count];
        for (int row = 0, in = 0, out = 0; row < size; row++) {
            if (random.nextInt(size - row) < count - out) {
                heldOut[out++] = row;
            } else {
                learned[in++] = row;
            }
        }
        return new HeldOut(learned, heldOut);
    }

    /** Lists the rows that are learned, ascending. */
    public int[] learned() {
        return learned.clone();
    }

    /** Lists the rows that are held out, ascending. */
    public int[] heldOut() {
        return heldOut.clone();
    }
}
