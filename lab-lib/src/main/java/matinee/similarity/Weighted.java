package matinee.similarity;

import matinee.Profile;

/** Is a similarity that changes another one by how many movies are co-rated. */
sealed interface Weighted extends Similarity permits Shrunk, Significant, MinOverlap {
    /** Returns the similarity that is changed. */
    Similarity base();

    /** Changes a similarity found over n co-rated movies. */
    double weigh(double similarity, int n);

    @Override
    default double between(Profile a, Profile b) {
        return weigh(base().between(a, b), a.coRated(b).size());
    }
}
