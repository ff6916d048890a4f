package matinee;

import java.util.List;

/** Describes how to learn from histories what is watched next: a recipe, as an {@link Algorithm} is one for ratings. */
public interface NextAlgorithm {
    /**
     * Learns from the histories.
     *
     * @throws IllegalArgumentException if there are none
     */
    NextRecommender fit(List<History> train);

    /**
     * Learns from the histories, and reports how far it is, where that takes long.
     *
     * @throws IllegalArgumentException if there are none
     */
    default NextRecommender fit(List<History> train, Progress progress) {
        return fit(train);
    }
}
