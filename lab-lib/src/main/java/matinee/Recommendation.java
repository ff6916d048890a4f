package matinee;

/**
 * Names one recommended movie.
 *
 * @param item id of the movie
 * @param score what it was ranked by; for most methods the predicted rating (stars), not moved onto the scale
 */
public record Recommendation(int item, double score) {}
