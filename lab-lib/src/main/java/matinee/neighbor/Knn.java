package matinee.neighbor;

import java.util.function.IntToDoubleFunction;
import matinee.Algorithm;
import matinee.Progress;
import matinee.RatingLines;
import matinee.Ratings;
import matinee.similarity.AllPairs;
import matinee.similarity.Similarity;
import matinee.similarity.Vectors;
import matinee.store.Restorable;
import matinee.store.State;
import matinee.store.Storable;

/**
 * Predicts by a vote of neighbors; made by {@link UserKnn} or {@link ItemKnn}, as the second is the first with users and movies
 * swapped:
 *
 * <pre>
 *   base + Σ s · d / Σ s     (stars)
 * </pre>
 *
 * <p>over the k nearest with similarity s above 0 that have a rating to vote with; base and d as the {@link Centering} says. Of
 * neighbors equally near, those whose rating comes first in the training ratings vote.
 *
 * <ul>
 *   <li>Fewer than {@code minNeighbors} vote: the base alone; when plain, no estimate.
 *   <li>User or movie a stranger: no estimate; on top of another method, that method's.
 * </ul>
 *
 * @param side who the neighbors are
 * @param similarity how alike two of them are
 * @param k how many vote at most
 * @param minNeighbors how many must vote at least
 * @param centering what they vote on
 * @param comparesResiduals whether similarity looks at what they vote on, in place of the ratings
 */
public record Knn(
        Side side, Similarity similarity, int k, int minNeighbors, Centering centering, boolean comparesResiduals)
        implements Algorithm, Restorable {
    /** Refuses a k or minNeighbors below 1, and comparing residuals when plain. */
    public Knn {
        if (k < 1) {
            throw new IllegalArgumentException("k must be 1 or more, but was " + k);
        }
        if (minNeighbors < 1) {
            throw new IllegalArgumentException("minNeighbors must be 1 or more, but was " + minNeighbors);
        }
        if (comparesResiduals && centering instanceof Centering.Plain) {
            throw new IllegalArgumentException(
                    "comparing residuals needs something to leave them, but centering was plain:"
                            + " add .on(Bias.withDefaults()) or .meanCentered()");
        }
    }

    /** Varies how many neighbors vote at most. */
    public Knn withK(int most) {
        return new Knn(side, similarity, most, minNeighbors, centering, comparesResiduals);
    }

    /** Varies how many neighbors must vote at least. */
    public Knn withMinNeighbors(int least) {
        return new Knn(side, similarity, k, least, centering, comparesResiduals);
    }

    /** Varies the similarity. */
    public Knn withSimilarity(Similarity other) {
        return new Knn(side, other, k, minNeighbors, centering, comparesResiduals);
    }

    /** Lets neighbors vote on the ratings themselves. */
    public Knn plain() {
        return withCentering(new Centering.Plain());
    }

    /** Lets neighbors vote on how far a rating lies above their mean, as they do unless told otherwise. */
    public Knn meanCentered() {
        return withCentering(new Centering.Mean());
    }

    /** Lets neighbors vote on how many standard deviations a rating lies above their mean. */
    public Knn zScored() {
        return withCentering(new Centering.ZScore());
    }

    /** Lets neighbors vote on what another method leaves over, such as {@code Bias.withDefaults()}. */
    public Knn on(Algorithm base) {
        return withCentering(new Centering.On(base));
    }

    /** Varies what neighbors vote on. */
    public Knn withCentering(Centering other) {
        return new Knn(side, similarity, k, minNeighbors, other, comparesResiduals);
    }

    /** Lets similarity look at what neighbors vote on, in place of the ratings. */
    public Knn comparingResiduals() {
        return new Knn(side, similarity, k, minNeighbors, centering, true);
    }

    @Override
    public NeighborModel fit(Ratings train) {
        return fit(train, Progress.silent());
    }

    /**
     * Learns from the ratings, and reports how far it is.
     *
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    @Override
    public NeighborModel fit(Ratings train, Progress progress) {
        Deviations deviations = Deviations.of(centering, train.notEmpty(), side);
        RatingLines lines = side.lines(train.matrix());
        IntToDoubleFunction compared = comparesResiduals ? at -> deviations.at(lines.row(at)) : lines::value;
        Vectors vectors = Vectors.of(lines, side.cross(train.matrix()), compared);
        return new NeighborModel(train, this, deviations, AllPairs.of(similarity, vectors, train.scale(), progress));
    }

    /** Fits anew: that is quicker than reading what was found. */
    @Override
    public Storable restore(State state) {
        return fit(state.ratings());
    }

    /** Writes {@code UserKnn[similarity=Pearson[], k=40, minNeighbors=1, centering=Mean[]]}. */
    @Override
    public String toString() {
        return side.recipe() + "[similarity=" + similarity + ", k=" + k + ", minNeighbors=" + minNeighbors
                + ", centering=" + centering + (comparesResiduals ? ", comparesResiduals" : "") + "]";
    }
}
