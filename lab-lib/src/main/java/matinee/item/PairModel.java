package matinee.item;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import matinee.Alike;
import matinee.Best;
import matinee.FoldedIn;
import matinee.Inductive;
import matinee.Profile;
import matinee.RatingLines;
import matinee.Ratings;
import matinee.Recommender;
import matinee.TopN;
import matinee.store.State;
import matinee.store.Storable;

/** Ranks by how strongly the movies that a user rated speak for others: what fitting an {@link Ease} or an {@link ItemCosine} gives. */
public final class PairModel implements Inductive, Storable {
    private final Ratings train;
    private final Record recipe;
    private final PairWeights weights;
    private final RatingLines byUser;
    private final RatingLines byItem;

    PairModel(Ratings train, Record recipe, PairWeights weights) {
        this.train = train;
        this.recipe = recipe;
        this.weights = weights;
        this.byUser = train.matrix().byUser();
        this.byItem = train.matrix().byItem();
    }

    @Override
    public Record recipe() {
        return recipe;
    }

    @Override
    public State state() {
        return weights.store(State.of(train));
    }

    @Override
    public Ratings train() {
        return train;
    }

    /** Says nothing of stars. */
    @Override
    public OptionalDouble estimate(int user, int item) {
        return OptionalDouble.empty();
    }

    @Override
    public double score(int user, int item) {
        int line = byItem.index(item);
        return line < 0 ? 0 : weights.score(rated(user), line);
    }

    @Override
    public TopN recommend(int user, int n) {
        return best(weights.scores(rated(user)), user, train.user(user), n);
    }

    private TopN best(double[] scores, int user, Profile seen, int n) {
        Best best = new Best(n);
        for (int item = 0; item < scores.length; item++) {
            if (scores[item] > best.bar() && !seen.has(byItem.id(item))) {
                best.offer(byItem.id(item), scores[item]);
            }
        }
        return best.toTopN(user);
    }

    /** Lists the n movies that speak most strongly for one, of equal ones the lower id first; empty for one that is not known. */
    public List<Alike> similar(int item, int n) {
        int line = byItem.index(item);
        if (line < 0) {
            return List.of();
        }
        double[] towards = weights.towards(line);
        return best(towards, 0, Profile.from(new int[] {item}, new double[] {1}), n).stream()
                .filter(one -> one.score() > 0)
                .map(one -> new Alike(one.item(), one.score()))
                .toList();
    }

    @Override
    public Recommender foldIn(int user, Profile ratings) {
        double[] scores = weights.scores(
                ratings.ids().map(byItem::index).filter(line -> line >= 0).toArray());
        return FoldedIn.byScores(this, user, ratings, item -> {
            int line = byItem.index(item);
            return line < 0 ? 0 : scores[line];
        });
    }

    /** Lists the positions of what a user rated; none for a stranger. */
    private int[] rated(int user) {
        int line = byUser.index(user);
        return line < 0
                ? new int[0]
                : IntStream.range(byUser.start(line), byUser.end(line))
                        .map(byUser::other)
                        .toArray();
    }

    /** Writes the recipe and what it was fitted to. */
    @Override
    public String toString() {
        return recipe + ", fitted to " + train;
    }
}
