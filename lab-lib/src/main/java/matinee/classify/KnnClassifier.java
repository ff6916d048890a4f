package matinee.classify;

import matinee.feature.Distance;
import matinee.feature.NearestRows;
import matinee.feature.Scaler;
import matinee.feature.Scaling;
import matinee.feature.Search;
import matinee.store.Restorable;
import matinee.store.State;

/**
 * Classifies by a vote of the k nearest examples.
 *
 * <ul>
 *   <li>Equally near ones: the example that comes first votes.
 *   <li>Equally many votes: the class that comes first in the alphabet wins, and {@link Ballot#isTied} says so.
 *   <li>Fewer than k examples: all vote.
 *   <li>Scaling is learned from the training examples.
 * </ul>
 *
 * <p>Source: Cover, Hart: Nearest neighbor pattern classification. IEEE Transactions on Information Theory 13(1), 1967.
 * doi:10.1109/TIT.1967.1053964
 *
 * @param k how many vote
 * @param distance how far two rows lie apart
 * @param vote how much a vote weighs
 * @param scaling how features are brought to one measure
 * @param search how neighbors are looked for; changes nothing but the time
 */
public record KnnClassifier(int k, Distance distance, Vote vote, Scaling scaling, Search search)
        implements Classifier, Restorable {
    /** Refuses a k below 1. */
    public KnnClassifier {
        if (k < 1) {
            throw new IllegalArgumentException("k must be 1 or more, but was " + k);
        }
    }

    /** Makes the recipe with Euclidean distance, uniform vote and standardized features. */
    public static KnnClassifier ofK(int k) {
        return new KnnClassifier(k, Distance.euclidean(), Vote.UNIFORM, Scaling.STANDARDIZED, Search.AUTOMATIC);
    }

    /** Varies how many vote. */
    public KnnClassifier withK(int other) {
        return new KnnClassifier(other, distance, vote, scaling, search);
    }

    /** Varies the distance. */
    public KnnClassifier withDistance(Distance other) {
        return new KnnClassifier(k, other, vote, scaling, search);
    }

    /** Varies how much a vote weighs. */
    public KnnClassifier withVote(Vote other) {
        return new KnnClassifier(k, distance, other, scaling, search);
    }

    /** Varies how features are brought to one measure. */
    public KnnClassifier withScaling(Scaling other) {
        return new KnnClassifier(k, distance, vote, other, search);
    }

    /** Varies how neighbors are looked for. */
    public KnnClassifier withSearch(Search other) {
        return new KnnClassifier(k, distance, vote, scaling, other);
    }

    @Override
    public KnnModel fit(Examples train) {
        Scaler scaler = scaling.fit(train.features());
        return new KnnModel(this, train, scaler, NearestRows.of(scaler.apply(train.features()), distance, search));
    }

    @Override
    public KnnModel restore(State state) {
        return fit(new Examples(state.features(), state.texts("labels")));
    }
}
