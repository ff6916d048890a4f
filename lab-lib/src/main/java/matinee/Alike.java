package matinee;

/**
 * Names a user, or a movie, that is like another.
 *
 * @param id its id
 * @param similarity how alike it is, above 0
 */
public record Alike(int id, double similarity) {}
