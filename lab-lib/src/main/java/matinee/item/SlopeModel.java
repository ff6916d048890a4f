package matinee.item;

import java.util.OptionalDouble;
import matinee.FoldedIn;
import matinee.Inductive;
import matinee.Profile;
import matinee.RatingLines;
import matinee.Ratings;
import matinee.Recommender;
import matinee.store.State;
import matinee.store.Storable;

/** Predicts by differences between movies: what fitting a {@link SlopeOne} gives. */
public final class SlopeModel implements Inductive, Storable {
    private final Ratings train;
    private final Slopes slopes;
    private final RatingLines byUser;
    private final RatingLines byItem;

    SlopeModel(Ratings train, Slopes slopes) {
        this.train = train;
        this.slopes = slopes;
        this.byUser = train.matrix().byUser();
        this.byItem = train.matrix().byItem();
    }

    @Override
    public SlopeOne recipe() {
        return SlopeOne.withDefaults();
    }

    @Override
    public State state() {
        return State.of(train);
    }

    @Override
    public Ratings train() {
        return train;
    }

    /** Returns by how many stars a movie is rated above another, by those who rated both; empty where nobody did. */
    public OptionalDouble difference(int item, int other) {
        int line = byItem.index(item);
        int otherLine = byItem.index(other);
        return line < 0 || otherLine < 0 || Float.isNaN(slopes.between(line, otherLine))
                ? OptionalDouble.empty()
                : OptionalDouble.of(slopes.between(line, otherLine));
    }

    @Override
    public OptionalDouble estimate(int user, int item) {
        int line = byUser.index(user);
        int asked = byItem.index(item);
        if (line < 0 || asked < 0) {
            return OptionalDouble.empty();
        }
        Vote vote = new Vote();
        for (int at = byUser.start(line); at < byUser.end(line); at++) {
            vote.add(byUser.value(at), slopes.between(asked, byUser.other(at)));
        }
        return vote.result();
    }

    @Override
    public Recommender foldIn(int user, Profile ratings) {
        int[] lines = ratings.ids().map(byItem::index).toArray();
        return FoldedIn.byEstimates(this, user, ratings, item -> {
            int asked = byItem.index(item);
            Vote vote = new Vote();
            for (int n = 0; n < lines.length; n++) {
                vote.add(ratings.at(n), asked < 0 || lines[n] < 0 ? Float.NaN : slopes.between(asked, lines[n]));
            }
            return asked < 0 ? OptionalDouble.empty() : vote.result();
        });
    }

    /** Adds up one prediction. */
    private static final class Vote {
        private double stars;
        private int rated;
        private double differences;
        private int compared;

        void add(double value, float difference) {
            stars += value;
            rated++;
            if (!Float.isNaN(difference)) {
                differences += difference;
                compared++;
            }
        }

        OptionalDouble result() {
            return rated == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(stars / rated + (compared == 0 ? 0 : differences / compared));
        }
    }

    /** Writes the recipe and what it was fitted to. */
    @Override
    public String toString() {
        return recipe() + ", fitted to " + train;
    }
}
