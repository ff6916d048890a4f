package matinee.neighbor;

import matinee.Algorithm;

/**
 * Says what neighbors vote on. A vote is Σ s · d / Σ s over the neighbors, s the similarity and d what the neighbor's rating is
 * turned into; what comes out is turned back. "Own" and "their" mean users for {@link UserKnn}, movies for {@link ItemKnn}.
 */
public sealed interface Centering {
    /** Votes on the ratings themselves: generous and strict neighbors count alike. */
    record Plain() implements Centering {}

    /** Votes on how far a rating lies above the neighbor's mean; the own mean is added back. */
    record Mean() implements Centering {}

    /**
     * Votes on how many standard deviations a rating lies above the neighbor's mean; the own deviation and mean are put back. The
     * deviation is that of the population; where it is 0, that of all ratings is taken.
     */
    record ZScore() implements Centering {}

    /**
     * Votes on what another method's estimate leaves over; the estimate is added back.
     *
     * @param base the other method, such as {@code Bias.withDefaults()}; it must have an estimate for every training rating
     */
    record On(Algorithm base) implements Centering {}
}
