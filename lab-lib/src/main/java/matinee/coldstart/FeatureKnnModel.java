package matinee.coldstart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import matinee.RatingLines;
import matinee.Ratings;
import matinee.Recommender;
import matinee.feature.Features;
import matinee.feature.Near;
import matinee.feature.Scaler;
import matinee.store.State;
import matinee.store.Storable;

/** Predicts by a vote of those alike by their features, and can tell who voted: what fitting a {@link FeatureKnn} gives. */
public final class FeatureKnnModel implements Recommender, Storable {
    private record Vote(double distance, int at) {}

    private final FeatureKnn recipe;
    private final Ratings train;
    private final Recommender base;
    private final RatingLines lines;
    private final RatingLines cross;
    private final double[][] rows;
    private final Scaler scaler;
    private final double[] left;

    FeatureKnnModel(FeatureKnn recipe, Ratings train, Recommender base) {
        this.recipe = recipe;
        this.train = train;
        this.base = base;
        this.lines =
                recipe.ofMovies() ? train.matrix().byItem() : train.matrix().byUser();
        this.cross =
                recipe.ofMovies() ? train.matrix().byUser() : train.matrix().byItem();
        Features known = recipe.features();
        Features taught = known.rows(IntStream.range(0, known.size())
                .filter(row -> lines.index(known.id(row)) >= 0)
                .toArray());
        this.scaler = recipe.scaling().fit(taught);
        this.rows = lines.ids()
                .mapToObj(id -> taught.rowOf(id) < 0 ? new double[0] : scaler.apply(taught.row(taught.rowOf(id))))
                .toArray(double[][]::new);
        this.left = IntStream.range(0, train.size())
                .mapToDouble(row -> train.valueAt(row)
                        - base.estimate(train.userAt(row), train.itemAt(row)).orElseThrow())
                .toArray();
    }

    @Override
    public FeatureKnn recipe() {
        return recipe;
    }

    @Override
    public State state() {
        return State.of(train);
    }

    @Override
    public Ratings train() {
        return train;
    }

    @Override
    public OptionalDouble estimate(int user, int item) {
        OptionalDouble alone = base.estimate(user, item);
        List<Vote> votes = votes(user, item);
        if (votes.isEmpty()) {
            return alone;
        }
        double sum = 0;
        for (Vote vote : votes) {
            sum += left[cross.row(vote.at())];
        }
        return OptionalDouble.of(alone.orElse(train.mean()) + sum / (votes.size() + recipe.damping()));
    }

    /** Lists those who vote on a prediction, nearest first: users, or movies. */
    public List<Near> voters(int user, int item) {
        return votes(user, item).stream()
                .map(vote -> new Near(lines.id(cross.other(vote.at())), vote.distance()))
                .toList();
    }

    private List<Vote> votes(int user, int item) {
        int id = recipe.ofMovies() ? item : user;
        int row = recipe.features().rowOf(id);
        int asked = cross.index(recipe.ofMovies() ? user : item);
        if (row < 0 || asked < 0) {
            return List.of();
        }
        double[] here = scaler.apply(recipe.features().row(row));
        List<Vote> votes = new ArrayList<>();
        for (int at = cross.start(asked); at < cross.end(asked); at++) {
            double[] there = rows[cross.other(at)];
            if (there.length > 0 && lines.id(cross.other(at)) != id) {
                votes.add(new Vote(recipe.distance().between(here, there), at));
            }
        }
        votes.sort(Comparator.comparingDouble(Vote::distance));
        return votes.subList(0, Math.min(recipe.k(), votes.size()));
    }

    @Override
    public String toString() {
        return recipe + ", fitted to " + train;
    }
}
