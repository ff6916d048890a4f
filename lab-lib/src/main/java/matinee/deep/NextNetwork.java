package matinee.deep;

import java.util.Arrays;
import java.util.List;
import matinee.Best;
import matinee.History;
import matinee.NextRecommender;
import matinee.Progress;
import matinee.TopN;
import matinee.Training;
import matinee.TrainingCurve;
import matinee.deep.byhand.Recurrent;
import matinee.store.State;
import matinee.store.Storable;

/** Predicts the next movie with a trained network, in plain Java: what fitting {@link NextMovie} gives. */
public final class NextNetwork implements NextRecommender, Storable {
    private final NextMovie recipe;
    private final ItemNumbers items;
    private final SequenceWeights weights;
    private final TrainingCurve curve;

    private NextNetwork(NextMovie recipe, ItemNumbers items, SequenceWeights weights, TrainingCurve curve) {
        this.recipe = recipe;
        this.items = items;
        this.weights = weights;
        this.curve = curve;
    }

    static NextNetwork fit(NextMovie recipe, List<History> train, Progress progress) {
        NextTask task = new NextTask(recipe, train);
        Steps steps = recipe.steps();
        try (SequenceLearner learner = new SequenceLearner(steps, recipe.shape(task.items()), task)) {
            Training.Result<SequenceWeights> result =
                    new Training(steps.epochs(), steps.patience()).run(learner, progress);
            return new NextNetwork(recipe, task.items(), result.model(), result.curve());
        }
    }

    static NextNetwork restore(NextMovie recipe, State state) {
        ItemNumbers items = new ItemNumbers(state.ints("ids"));
        return new NextNetwork(recipe, items, SequenceWeights.of(state, recipe.shape(items)), state.curve());
    }

    @Override
    public NextMovie recipe() {
        return recipe;
    }

    @Override
    public State state() {
        return weights.store(State.empty().with("ids", items.ids())).with(curve);
    }

    /** Picks the likeliest; the score is the chance that it comes next, among all movies that were learned. */
    @Override
    public TopN next(History history, int n) {
        int[] numbers = items.numbers(history);
        boolean[] isSeen = new boolean[items.size()];
        Arrays.stream(numbers).forEach(number -> isSeen[number] = true);
        float[] scores = scores(numbers, numbers.length);
        double[] chances = SoftMax.of(scores);
        Best best = new Best(n);
        for (int number = 0; number < chances.length; number++) {
            if (!isSeen[number]) {
                best.offer(items.ids()[number], chances[number]);
            }
        }
        return best.toTopN(history.viewer());
    }

    private float[] scores(int[] numbers, int count) {
        int[] read = ItemNumbers.read(numbers, count, recipe.length());
        return read.length == 0
                ? weights.first()
                : weights.answer(weights.states(read).get(read.length - 1));
    }

    /** Follows a history that is no longer than what is read at a time in a single pass. */
    @Override
    public int[] ranks(History history) {
        int[] numbers = items.numbers(history);
        boolean isWhole = numbers.length == history.size() && numbers.length <= recipe.length() + 1;
        if (!isWhole || numbers.length < 2) {
            return NextRecommender.super.ranks(history);
        }
        int[] ranks = new int[numbers.length - 1];
        boolean[] isSeen = new boolean[items.size()];
        List<float[]> states = weights.states(ItemNumbers.read(numbers, ranks.length, ranks.length));
        for (int at = 0; at < ranks.length; at++) {
            isSeen[numbers[at]] = true;
            ranks[at] = rank(weights.answer(states.get(at)), isSeen, numbers[at + 1]);
        }
        return ranks;
    }

    private static int rank(float[] scores, boolean[] isSeen, int next) {
        int rank = 1;
        for (int number = 0; number < scores.length; number++) {
            boolean isBefore = number < next ? scores[number] >= scores[next] : scores[number] > scores[next];
            rank += !isSeen[number] && isBefore ? 1 : 0;
        }
        return isSeen[next] ? NEVER : rank;
    }

    /** Lists the numbers that describe a movie to the cell; zeros for one that was not learned. */
    public double[] embedding(int item) {
        return Wide.of(weights.table()[Math.max(0, items.number(item) + 1)]);
    }

    /**
     * Returns the recurrent layer, as those have it that are made by hand.
     *
     * @throws IllegalStateException if it reads by another cell
     */
    public Recurrent layer() {
        return Wide.layer(weights);
    }

    /** Lists the weights by which the score of a movie is worked out from the cell's units; zeros for one that was not learned. */
    public double[] weights(int item) {
        int number = items.number(item);
        int hidden = recipe.hidden();
        return number < 0
                ? new double[hidden]
                : Wide.of(Arrays.copyOfRange(weights.out().weights(), number * hidden, (number + 1) * hidden));
    }

    /** Tells how the training went. */
    public TrainingCurve curve() {
        return curve;
    }

    /** Counts the numbers that were learned. */
    public long parameters() {
        return recipe.shape(items).parameters();
    }

    /** Writes the recipe and how many movies it knows. */
    @Override
    public String toString() {
        return recipe + ", fitted; it knows " + items.size() + " movies";
    }
}
