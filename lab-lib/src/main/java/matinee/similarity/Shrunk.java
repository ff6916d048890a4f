package matinee.similarity;

/**
 * Draws a similarity s over n co-rated movies towards 0: {@code s · (n − 1) / (n − 1 + weight)}.
 *
 * <p>One co-rated movie says nothing, weight + 1 movies count half, very many nearly in full. Undefined stays undefined.
 *
 * <p>Source: Koren: Factor in the neighbors: scalable and accurate collaborative filtering. ACM TKDD 4(1), 2010, section 2.
 * doi:10.1145/1644873.1644874
 *
 * @param base the similarity that is drawn
 * @param weight how strongly (movies); 0: not at all
 */
public record Shrunk(Similarity base, double weight) implements Weighted {
    /** Refuses a negative weight. */
    public Shrunk {
        if (!(weight >= 0)) {
            throw new IllegalArgumentException("weight must be 0 or more, but was " + weight);
        }
    }

    @Override
    public double weigh(double similarity, int n) {
        return weight == 0 ? similarity : similarity * (n - 1) / (n - 1 + weight);
    }
}
