package matinee.factor;

/**
 * Holds what was found of a new user.
 *
 * @param bias how far the user rates above the mean (stars)
 * @param factors as many as the rank
 */
record Newcomer(double bias, float[] factors) {}
