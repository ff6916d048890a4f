package matinee.neighbor;

/**
 * Names one neighbor that took part in a prediction.
 *
 * @param id the neighboring user's id, or the neighboring movie's
 * @param similarity how alike it is, above 0
 * @param rating what the neighbor gave the movie, or what the user gave the neighboring movie (stars)
 * @param overlap how many movies both rated, or how many users rated both
 */
public record Neighbor(int id, double similarity, double rating, int overlap) {}
