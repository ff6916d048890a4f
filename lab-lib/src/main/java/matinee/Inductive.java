package matinee;

/**
 * Recommends to users whom it was not fitted to, too, from a few ratings of theirs, without a new training: what the field calls
 * folding a user in.
 */
public interface Inductive extends Recommender {
    /**
     * Makes a recommender that knows one user more, or the user better, by these ratings; whatever was learned of the movies and of
     * the others stays as it is.
     *
     * <ul>
     *   <li>Of a user who was trained, these ratings count in place of those he was trained with.
     *   <li>Movies that the model does not know are left out of the reckoning, and still count as seen.
     *   <li>No ratings: the user is what a stranger is.
     * </ul>
     *
     * @param user id of the user
     * @param ratings what he gave, by movie (stars)
     */
    Recommender foldIn(int user, Profile ratings);
}
