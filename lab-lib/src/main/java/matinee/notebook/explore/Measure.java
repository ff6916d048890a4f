package matinee.notebook.explore;

import matinee.similarity.Similarity;

/**
 * Names a similarity.
 *
 * @param name what the learner chooses
 * @param code how a cell would write it
 * @param similarity measures
 */
record Measure(String name, String code, Similarity similarity) {}
