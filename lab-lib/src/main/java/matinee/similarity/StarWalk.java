package matinee.similarity;

import java.util.Arrays;
import java.util.List;

/**
 * Takes note of stars met in common with a single addition in memory for each: the fastest there is.
 *
 * <p>For each star x of the line that is compared there is a plane, with a word of 64 bits for each earlier line. In a word several
 * small counts or sums lie side by side, of all stars y that the earlier line has where this one has x; what is added for a y moves
 * all of them at once. Stars are whole numbers here, so the sums are exact, in any order. At the end whole planes are added up,
 * word by word, a block at a time, in loops so plain that the processor takes several words at once.
 */
abstract class StarWalk extends Walk {
    /** How many words make a block: so few that all that is added up stays in the processor's nearest cache. */
    static final int BLOCK = 256;

    private final Vectors vectors;
    private final Noted noted;
    /** By star x, counted from 0. */
    final long[][] planes;

    /**
     * Says what is noted, for each place of the cross lines.
     *
     * @param star its star, counted from 0
     * @param word the word that changes in a plane
     * @param addend what is added to it
     */
    record Noted(byte[] star, int[] word, long[] addend) {}

    StarWalk(Vectors vectors, Noted noted, int stars, int planeWords, List<Weighted> weights) {
        super(vectors.count, weights);
        this.vectors = vectors;
        this.noted = noted;
        this.planes = new long[stars][planeWords];
    }

    @Override
    final void meet(int line) {
        int[] word = noted.word();
        long[] addend = noted.addend();
        for (int at = vectors.starts[line]; at < vectors.starts[line + 1]; at++) {
            int end = vectors.crossPlace[at];
            long[] plane = planes[noted.star()[end]];
            for (int place = vectors.crossStarts[vectors.entry[at]]; place < end; place++) {
                plane[word[place]] += addend[place];
            }
        }
    }

    /** Takes a block of words out of a plane, to its own beginning: loops over arrays are quick where all begin together. */
    static void take(long[] plane, int from, int size, long[] block) {
        System.arraycopy(plane, from, block, 0, size);
        Arrays.fill(plane, from, from + size, 0);
    }
}
