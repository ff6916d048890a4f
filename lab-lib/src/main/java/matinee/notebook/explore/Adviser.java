package matinee.notebook.explore;

import java.util.List;
import matinee.Profile;

/** Advises a viewer whom no model was fitted to: from a few ratings, at once. */
interface Adviser {
    /**
     * Recommends movies that are not among the ratings, best first; of equal scores the lower id first.
     *
     * @param stars what the viewer gave, by movie; at least one
     * @param n how many at most
     */
    List<Advice> advise(Profile stars, int n);
}
