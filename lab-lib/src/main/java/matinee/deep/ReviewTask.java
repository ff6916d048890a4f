package matinee.deep;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import matinee.HeldOut;
import matinee.Objective;
import matinee.Review;

/** Asks for the stars of a review after its last word. */
final class ReviewTask implements SequenceTask {
    private final List<Review> learned;
    private final List<Review> heldOut;
    private final Vocabulary vocabulary;
    private final StarRange range;
    private final List<int[]> ids;
    private final ToDoubleBiFunction<SequenceWeights, Review> stars;

    /** Parts the reviews; those without a word are left out, as there is nothing to read. */
    ReviewTask(ReviewNet recipe, List<Review> all) {
        List<Review> reviews =
                all.stream().filter(review -> !review.words().isEmpty()).toList();
        if (reviews.isEmpty()) {
            throw new IllegalArgumentException("there must be reviews with words to learn from, but there are none");
        }
        HeldOut parts = HeldOut.of(
                reviews.size(), recipe.steps().validation(), recipe.steps().seed());
        this.learned = Arrays.stream(parts.learned()).mapToObj(reviews::get).toList();
        this.heldOut = Arrays.stream(parts.heldOut()).mapToObj(reviews::get).toList();
        this.vocabulary = Vocabulary.of(learned);
        this.range = StarRange.of(learned);
        this.ids = learned.stream()
                .map(review -> vocabulary.numbers(review.words(), recipe.length()))
                .toList();
        this.stars = (weights, review) ->
                new ReviewReader.Known(vocabulary, range, weights).after(review.words(), recipe.length());
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    StarRange range() {
        return range;
    }

    @Override
    public Objective objective() {
        return Objective.RMSE;
    }

    @Override
    public int samples() {
        return learned.size();
    }

    @Override
    public int[] ids(int sample) {
        return ids.get(sample);
    }

    @Override
    public int asked(int sample) {
        return ids.get(sample).length - 1;
    }

    @Override
    public float truth(int sample, int at) {
        return (float) (learned.get(sample).stars() - range.mean());
    }

    @Override
    public Node error(Node answers, Node truths) {
        return answers.shaped(-1).minus(truths).square().sum();
    }

    @Override
    public double unit() {
        return 1;
    }

    @Override
    public double validate(SequenceWeights weights) {
        return Math.sqrt(heldOut.stream()
                .mapToDouble(review -> stars.applyAsDouble(weights, review) - review.stars())
                .map(error -> error * error)
                .average()
                .orElse(Double.NaN));
    }
}
