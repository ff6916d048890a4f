package matinee.data;

import java.util.List;

/** Holds a drawn poster with what is planted in it. */
final class SamplePoster {
    /** How wide and high a poster is (pixels). */
    static final int SIZE = 64;

    private final int item;
    private final List<SampleMotif> shown;
    private final byte[] png;

    /**
     * Makes a poster.
     *
     * @param item id of the movie
     * @param shown the motifs that are on it; not always those of the movie's genres
     * @param png the picture as a file holds it
     */
    SamplePoster(int item, List<SampleMotif> shown, byte[] png) {
        this.item = item;
        this.shown = List.copyOf(shown);
        this.png = png;
    }

    int item() {
        return item;
    }

    List<SampleMotif> shown() {
        return shown;
    }

    byte[] png() {
        return png;
    }
}
