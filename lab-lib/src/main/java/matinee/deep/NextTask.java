package matinee.deep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import matinee.HeldOut;
import matinee.History;
import matinee.InParallel;
import matinee.Objective;
import matinee.Progress;

/** Asks after each movie of a history for the next one. */
final class NextTask implements SequenceTask {
    private final ItemNumbers items;
    private final List<int[]> learned;
    private final List<int[]> heldOut;

    NextTask(NextMovie recipe, List<History> all) {
        List<History> histories =
                all.stream().filter(history -> history.size() > 1).toList();
        if (histories.isEmpty()) {
            throw new IllegalArgumentException(
                    "there must be histories of two movies or more to learn from, but there are none");
        }
        Steps steps = recipe.steps();
        HeldOut parts = HeldOut.of(histories.size(), steps.validation(), steps.seed());
        this.items = ItemNumbers.of(all);
        this.learned = pieces(histories, parts.learned(), recipe.length());
        this.heldOut = pieces(histories, parts.heldOut(), recipe.length());
    }

    /** Cuts histories into pieces, each with one movie more than is read at a time: the last is only asked for. */
    private List<int[]> pieces(List<History> histories, int[] some, int length) {
        List<int[]> pieces = new ArrayList<>();
        for (int n : some) {
            int[] numbers = items.numbers(histories.get(n));
            for (int from = 0; from + 1 < numbers.length; from += length) {
                pieces.add(Arrays.copyOfRange(numbers, from, Math.min(numbers.length, from + length + 1)));
            }
        }
        return pieces;
    }

    ItemNumbers items() {
        return items;
    }

    @Override
    public Objective objective() {
        return Objective.CROSS_ENTROPY;
    }

    @Override
    public int samples() {
        return learned.size();
    }

    @Override
    public int[] ids(int sample) {
        return read(learned.get(sample));
    }

    private static int[] read(int[] piece) {
        return ItemNumbers.read(piece, piece.length - 1, piece.length);
    }

    @Override
    public int asked(int sample) {
        return 0;
    }

    @Override
    public float truth(int sample, int at) {
        return learned.get(sample)[at + 1];
    }

    @Override
    public Node error(Node answers, Node truths) {
        return answers.surprise(truths);
    }

    @Override
    public double unit() {
        return 1 / Math.log(2);
    }

    @Override
    public double validate(SequenceWeights weights) {
        double[] bits = new double[heldOut.size()];
        InParallel.each(bits.length, "history", Progress.silent(), n -> bits[n] = bits(weights, heldOut.get(n)));
        long asked = heldOut.stream().mapToLong(piece -> piece.length - 1).sum();
        return asked == 0 ? Double.NaN : Arrays.stream(bits).sum() / asked;
    }

    private static double bits(SequenceWeights weights, int[] piece) {
        double bits = 0;
        List<float[]> states = weights.states(read(piece));
        for (int at = 0; at < states.size(); at++) {
            bits -= Math.log(SoftMax.of(weights.answer(states.get(at)))[piece[at + 1]]) / Math.log(2);
        }
        return bits;
    }
}
