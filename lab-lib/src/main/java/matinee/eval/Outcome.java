package matinee.eval;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import matinee.Profile;
import matinee.Ratings;
import matinee.Recommender;
import matinee.TopN;

/**
 * Shows what a recommender does for one user: how it predicts the ratings held out of training, and what it recommends. This
 * is what a {@link Metric} looks at.
 *
 * <pre>{@code ndcg(10).of(Outcome.of(model, 196, split.test().user(196)))}</pre>
 *
 * <p>Predictions and lists are made when first asked for, then kept. One thread at a time may use an outcome.
 */
public final class Outcome {
    private final Recommender recommender;
    private final int user;
    private final Profile heldOut;
    private final double relevantFrom;
    private final Map<Integer, TopN> lists = new HashMap<>();
    private Optional<Profile> predictions = Optional.empty();

    private Outcome(Recommender recommender, int user, Profile heldOut, double relevantFrom) {
        this.recommender = recommender;
        this.user = user;
        this.heldOut = heldOut;
        this.relevantFrom = relevantFrom;
    }

    /**
     * Shows what a recommender does for a user; every held-out movie is relevant.
     *
     * @param heldOut what the user gave in the test part, by movie (stars)
     */
    public static Outcome of(Recommender recommender, int user, Profile heldOut) {
        return new Outcome(recommender, user, heldOut, Double.NEGATIVE_INFINITY);
    }

    /** Varies which held-out movies are relevant: those that the user gave so many stars or more. */
    public Outcome relevantFrom(double stars) {
        return new Outcome(recommender, user, heldOut, stars);
    }

    /** Returns the id of the user. */
    public int user() {
        return user;
    }

    /** Returns the ratings the recommender was fitted to. */
    public Ratings train() {
        return recommender.train();
    }

    /** Lists what the user gave in the test part, by movie (stars). */
    public Profile heldOut() {
        return heldOut;
    }

    /**
     * Predicts the held-out ratings, by movie (stars).
     *
     * @throws IllegalStateException if the recommender predicts NaN
     */
    public Profile predictions() {
        Profile made = predictions.orElseGet(() -> heldOut.map(this::predict));
        predictions = Optional.of(made);
        return made;
    }

    private double predict(int item) {
        double predicted = recommender.predict(user, item);
        if (Double.isNaN(predicted)) {
            throw new IllegalStateException(
                    "a prediction must be a number, but was NaN for user " + user + " and movie " + item);
        }
        return predicted;
    }

    /** Returns what the method itself says about a movie (stars); empty: it has nothing to go by. */
    public OptionalDouble estimate(int item) {
        return recommender.estimate(user, item);
    }

    /** Recommends n movies, fewer where there are no more; best first, of equal scores the lower id first. */
    public TopN recommended(int n) {
        return lists.computeIfAbsent(n, length -> recommender.recommend(user, length));
    }

    /** Tells whether a movie is one to be found: held out and given enough stars. */
    public boolean isRelevant(int item) {
        OptionalDouble given = heldOut.value(item);
        return given.isPresent() && given.getAsDouble() >= relevantFrom;
    }

    /** Counts the movies to be found. */
    public int relevantCount() {
        return (int) heldOut.ids().filter(this::isRelevant).count();
    }

    @Override
    public String toString() {
        return "Outcome for user " + user + ", " + heldOut.size() + " held out";
    }
}
