package matinee.notebook.explore;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import matinee.Ratings;
import matinee.data.Split;

/**
 * Keeps what does not change while the knobs of {@link NeighborStudy} are turned, for users or for movies as neighbors: who may
 * vote, and bare similarities. Each is made when it is asked for first.
 */
final class Parts {
    /** More voters than these can't be sorted while a hand moves. */
    private static final int MOST_VOTERS = 400_000;

    private static final int KEPT = 50;

    private final Profiles profiles;
    private final Ballots ballots;
    private final Map<String, float[]> similarities = new ConcurrentHashMap<>();
    private final Map<String, Others> others = new ConcurrentHashMap<>();
    private volatile Curve latest = new Curve("", new Guards(1, 0), new double[0]);

    private Parts(Profiles profiles, Ballots ballots) {
        this.profiles = profiles;
        this.ballots = ballots;
    }

    /** Keeps the latest errors: turning k, or clicking another neighbor, does not change them. */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    private record Curve(String measure, Guards guards, double[] rmse) {
        boolean isOf(Measure asked, Guards with) {
            return measure.equals(asked.name()) && guards.equals(with);
        }
    }

    static Parts of(Ratings ratings, Split tuning, boolean byUser) {
        return new Parts(
                Profiles.of(
                        byUser ? ratings.matrix().byUser() : ratings.matrix().byItem()),
                Ballots.of(tuning.train(), tuning.test(), byUser, MOST_VOTERS));
    }

    Profiles profiles() {
        return profiles;
    }

    /** Counts the validation ratings that the RMSE is about. */
    int validated() {
        return ballots.size();
    }

    /** Computes the RMSE for each k from 1 (stars). */
    double[] rmse(Measure measure, Guards guards) {
        Curve known = latest;
        if (!known.isOf(measure, guards)) {
            float[] bare =
                    similarities.computeIfAbsent(measure.name(), name -> ballots.similarities(measure.similarity()));
            known = new Curve(measure.name(), guards, ballots.rmse(bare, guards));
            latest = known;
        }
        return known.rmse();
    }

    Others others(int line, Measure measure) {
        if (others.size() >= KEPT) {
            others.clear();
        }
        return others.computeIfAbsent(
                line + " " + measure.name(), key -> Others.of(profiles, line, measure.similarity()));
    }
}
