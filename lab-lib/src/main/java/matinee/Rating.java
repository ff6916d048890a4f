package matinee;

/**
 * Holds one user's rating of one movie.
 *
 * @param user id of the user, as the data set writes it
 * @param item id of the movie, as the data set writes it
 * @param value the rating (stars)
 * @param time when it was given (s since 1970-01-01T00:00Z); 0: unknown
 */
public record Rating(int user, int item, double value, long time) {
    /** Makes a rating whose time is unknown. */
    public static Rating of(int user, int item, double value) {
        return new Rating(user, item, value, 0);
    }
}
