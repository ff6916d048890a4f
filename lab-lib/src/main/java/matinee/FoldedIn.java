package matinee;

import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/**
 * Puts what was found of one user in place of what a recommender knows of him: what {@link Inductive#foldIn} gives.
 *
 * @param model whom to ask of everybody else
 * @param user id of the user
 * @param ratings what the user gave, by movie (stars)
 * @param estimates says what the method says of the user and a movie, by its id (stars)
 * @param scores ranks a movie for the user, by its id
 */
public record FoldedIn(
        Recommender model, int user, Profile ratings, IntFunction<OptionalDouble> estimates, IntToDoubleFunction scores)
        implements Recommender {
    /** Ranks by what is estimated; where nothing is, by the mean of the training ratings. */
    public static FoldedIn byEstimates(
            Recommender model, int user, Profile ratings, IntFunction<OptionalDouble> estimates) {
        double mean = model.train().mean();
        return new FoldedIn(
                model, user, ratings, estimates, item -> estimates.apply(item).orElse(mean));
    }

    /** Ranks only: there is no estimate of stars. */
    public static FoldedIn byScores(Recommender model, int user, Profile ratings, IntToDoubleFunction scores) {
        return new FoldedIn(model, user, ratings, item -> OptionalDouble.empty(), scores);
    }

    @Override
    public Ratings train() {
        return model.train();
    }

    @Override
    public OptionalDouble estimate(int someone, int item) {
        return someone == user ? estimates.apply(item) : model.estimate(someone, item);
    }

    @Override
    public double score(int someone, int item) {
        return someone == user ? scores.applyAsDouble(item) : model.score(someone, item);
    }

    /** Recommends to the user movies that are not among the ratings folded in, to everybody else what the model recommends. */
    @Override
    public TopN recommend(int someone, int n) {
        return someone == user ? TopN.best(this, user, ratings, n) : model.recommend(someone, n);
    }

    @Override
    public String toString() {
        return model + ", with user " + user + " folded in by " + ratings.size() + " ratings";
    }
}
