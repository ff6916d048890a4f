package matinee.deep;

import java.util.ArrayList;
import java.util.List;
import matinee.Progress;
import matinee.Review;
import matinee.TextRater;
import matinee.Training;
import matinee.TrainingCurve;
import matinee.deep.byhand.Recurrent;
import matinee.store.State;
import matinee.store.Storable;

/** Reads reviews word by word, in plain Java: what fitting {@link ReviewNet} gives. */
public final class ReviewReader implements TextRater, Storable {
    private final ReviewNet recipe;
    private final Known known;
    private final TrainingCurve curve;

    /**
     * Says what it thinks when it has come to a word.
     *
     * @param word the word, as it was read
     * @param isKnown whether it was learned
     * @param stars what it would say if the text ended here (stars)
     */
    public record Reading(String word, boolean isKnown, double stars) {}

    /** Holds what was learned: words, stars and weights. */
    record Known(Vocabulary vocabulary, StarRange range, SequenceWeights weights) {
        double after(List<String> words, int length) {
            int[] ids = vocabulary.numbers(words, length);
            if (ids.length == 0) {
                return range.mean();
            }
            return stars(weights.states(ids).get(ids.length - 1));
        }

        double stars(float[] state) {
            return range.above(weights.answer(state)[0]);
        }
    }

    private ReviewReader(ReviewNet recipe, Known known, TrainingCurve curve) {
        this.recipe = recipe;
        this.known = known;
        this.curve = curve;
    }

    static ReviewReader fit(ReviewNet recipe, List<Review> reviews, Progress progress) {
        ReviewTask task = new ReviewTask(recipe, reviews);
        Steps steps = recipe.steps();
        try (SequenceLearner learner = new SequenceLearner(steps, recipe.shape(task.vocabulary()), task)) {
            Training.Result<SequenceWeights> result =
                    new Training(steps.epochs(), steps.patience()).run(learner, progress);
            return new ReviewReader(recipe, new Known(task.vocabulary(), task.range(), result.model()), result.curve());
        }
    }

    static ReviewReader restore(ReviewNet recipe, State state) {
        Vocabulary vocabulary = new Vocabulary(state.texts("words"));
        SequenceWeights weights = SequenceWeights.of(state, recipe.shape(vocabulary));
        return new ReviewReader(recipe, new Known(vocabulary, StarRange.of(state), weights), state.curve());
    }

    @Override
    public ReviewNet recipe() {
        return recipe;
    }

    @Override
    public State state() {
        State words = State.empty().withTexts("words", known.vocabulary().words());
        return known.weights().store(known.range().store(words)).with(curve);
    }

    @Override
    public double stars(String text) {
        return known.after(words(text), recipe.length());
    }

    /** Reads aloud: says after each word what it would say if the text ended there. */
    public List<Reading> wordByWord(String text) {
        List<String> words = words(text);
        int[] ids = known.vocabulary().numbers(words, recipe.length());
        List<Reading> readings = new ArrayList<>();
        for (float[] state : known.weights().states(ids)) {
            int at = readings.size();
            readings.add(new Reading(words.get(words.size() - ids.length + at), ids[at] > 0, known.stars(state)));
        }
        return readings;
    }

    private static List<String> words(String text) {
        return new Review(0, 0, 0, text).words();
    }

    /** Lists the words that it has learned, in alphabetical order. */
    public List<String> vocabulary() {
        return known.vocabulary().words();
    }

    /** Lists the numbers that describe a word to the cell; those of all unknown words for one that it has not learned. */
    public double[] embedding(String word) {
        int id = known.vocabulary().numbers(List.of(word), 1)[0];
        return Wide.of(known.weights().table()[id]);
    }

    /**
     * Returns the recurrent layer, as those have it that are made by hand.
     *
     * @throws IllegalStateException if it reads by another cell
     */
    public Recurrent layer() {
        return Wide.layer(known.weights());
    }

    /** Lists what the stars are worked out from after the last word: one weight for each unit of the cell. */
    public double[] weights() {
        return Wide.of(known.weights().out().weights());
    }

    /** Tells how the training went. */
    public TrainingCurve curve() {
        return curve;
    }

    /** Counts the numbers that were learned. */
    public long parameters() {
        return recipe.shape(known.vocabulary()).parameters();
    }

    /** Writes the recipe and how many words it knows. */
    @Override
    public String toString() {
        return recipe + ", fitted; it knows " + known.vocabulary().words().size() + " words";
    }
}
