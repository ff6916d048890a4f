package matinee.data;

import matinee.Review;

/**
 * Holds an invented review with what is planted in it.
 *
 * @param review what everybody may see
 * @param tone what its words say when they are read in order: −2 (awful), −1, 0, 1, 2 (superb)
 */
record SampleReview(Review review, int tone) {}
