package matinee.data;

import java.util.List;

/**
 * Holds a drawn poster with what is planted in it.
 *
 * @param item id of the movie
 * @param shown the motifs that are on it; not always those of the movie's genres
 * @param palette 16 colors, {@code 0xRRGGBB}
 * @param pixels the number of each pixel's color, rows from the top
 */
record SamplePoster(int item, List<SampleMotif> shown, int[] palette, byte[] pixels) {
    /** How wide and high a poster is (pixels). */
    static final int SIZE = 64;
}
