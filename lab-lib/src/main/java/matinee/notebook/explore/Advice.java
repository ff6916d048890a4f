package matinee.notebook.explore;

/**
 * Recommends one movie, and says why.
 *
 * @param item id of the movie
 * @param score what it was ranked by; for most methods the predicted rating (stars)
 * @param because the reason, as a clause behind "because"
 */
record Advice(int item, double score, String because) {}
