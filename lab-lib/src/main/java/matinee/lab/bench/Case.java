package matinee.lab.bench;

import java.util.List;
import java.util.Optional;
import matinee.Ratings;

/** Is one thing to measure. To add one, write a class like {@link UserKnnCase} and list it in {@link Cases}. */
interface Case {
    /** Names it, as one types it: {@code user-knn}. */
    String name();

    /** Does the work once on the data, and lets the watch take the time of each part that counts. */
    void run(Data data, Watch watch);

    /** Lists what others do the same work, the best known first. */
    List<Peer> peers();

    /** Says how much memory the work may take (MB), code and all else that is not data left out. */
    default int heap(Ratings ratings) {
        return 200 + ratings.size() / 5_000;
    }

    /** Returns the shape of ratings to generate, for a case that measures on no others. */
    default Optional<RatingsShape> ownData() {
        return Optional.empty();
    }
}
