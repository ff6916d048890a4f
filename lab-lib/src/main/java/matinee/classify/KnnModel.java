package matinee.classify;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import matinee.Progress;
import matinee.feature.Features;
import matinee.feature.Near;
import matinee.feature.Nearest;
import matinee.feature.NearestRows;
import matinee.feature.Scaler;
import matinee.store.State;
import matinee.store.Storable;

/** Classifies by a vote of the nearest examples, and can tell which they were: what fitting a {@link KnnClassifier} gives. */
public final class KnnModel implements ClassModel, Storable {
    private final KnnClassifier recipe;
    private final Examples train;
    private final Scaler scaler;
    private final NearestRows nearest;
    private final List<String> classes;
    private final int[] classOfRow;

    KnnModel(KnnClassifier recipe, Examples train, Scaler scaler, NearestRows nearest) {
        this.recipe = recipe;
        this.train = train;
        this.scaler = scaler;
        this.nearest = nearest;
        this.classes = train.classes();
        this.classOfRow = train.labels().stream().mapToInt(classes::indexOf).toArray();
    }

    @Override
    public KnnClassifier recipe() {
        return recipe;
    }

    @Override
    public State state() {
        return State.empty().with(train.features()).withTexts("labels", train.labels());
    }

    @Override
    public List<String> classes() {
        return classes;
    }

    @Override
    public List<Ballot> vote(Features rows) {
        Nearest found = nearest.to(scaler.apply(rows), recipe.k(), Progress.silent());
        return IntStream.range(0, rows.size())
                .mapToObj(row -> ballot(
                        IntStream.range(0, found.k())
                                .map(n -> found.row(row, n))
                                .toArray(),
                        IntStream.range(0, found.k())
                                .mapToDouble(n -> found.distance(row, n))
                                .toArray()))
                .toList();
    }

    /** Votes on one row, given in the features' own units. */
    public Ballot vote(double... row) {
        List<Near> found = nearest.to(scaler.apply(row), recipe.k());
        return ballot(
                found.stream().mapToInt(one -> train.features().rowOf(one.id())).toArray(),
                found.stream().mapToDouble(Near::distance).toArray());
    }

    /** Lists those who vote on a row, nearest first. */
    public List<Voter> voters(double... row) {
        List<Near> found = nearest.to(scaler.apply(row), recipe.k());
        boolean someAtZero = found.get(0).distance() == 0;
        return found.stream()
                .map(one -> new Voter(
                        one.id(),
                        train.labels().get(train.features().rowOf(one.id())),
                        one.distance(),
                        recipe.vote().weight(one.distance(), someAtZero)))
                .toList();
    }

    private Ballot ballot(int[] rows, double[] distances) {
        double[] votes = new double[classes.size()];
        boolean someAtZero = distances[0] == 0;
        for (int n = 0; n < rows.length; n++) {
            votes[classOfRow[rows[n]]] += recipe.vote().weight(distances[n], someAtZero);
        }
        double all = Arrays.stream(votes).sum();
        return new Ballot(
                classes, Arrays.stream(votes).mapToObj(votesOf -> votesOf / all).toList());
    }

    @Override
    public String toString() {
        return recipe + ", fitted to " + train;
    }
}
