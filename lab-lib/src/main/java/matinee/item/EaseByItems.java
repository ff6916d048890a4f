package matinee.item;

import matinee.Progress;
import matinee.RatingMatrix;
import matinee.store.State;

/** Holds the weights of {@link Ease} themselves: movies × movies. */
final class EaseByItems implements PairWeights {
    /** For each movie that was rated, what it says of all others. */
    private final float[][] weights;

    EaseByItems(float[][] weights) {
        this.weights = weights;
    }

    static EaseByItems of(RatingMatrix matrix, double penalty, Progress progress) {
        int count = matrix.byItem().count();
        PairMemory.check(count, 8);
        double[][] below = Grams.of(matrix.byItem(), matrix.byUser(), progress);
        for (int item = 0; item < count; item++) {
            below[item][item] += penalty;
        }
        Inverse.invert(below, progress);
        float[][] weights = new float[count][count];
        for (int item = 0; item < count; item++) {
            for (int other = 0; other < item; other++) {
                weights[item][other] = (float) (-below[item][other] / below[other][other]);
                weights[other][item] = (float) (-below[item][other] / below[item][item]);
            }
        }
        return new EaseByItems(weights);
    }

    static EaseByItems read(RatingMatrix matrix, State state) {
        int count = matrix.byItem().count();
        return new EaseByItems(state.rows("weights", count, count));
    }

    @Override
    public State store(State state) {
        return state.withRows("weights", weights);
    }

    @Override
    public double score(int[] rated, int item) {
        double sum = 0;
        for (int one : rated) {
            sum += weights[one][item];
        }
        return sum;
    }

    @Override
    public double[] scores(int[] rated) {
        double[] sums = new double[weights.length];
        for (int one : rated) {
            add(sums, weights[one]);
        }
        return sums;
    }

    private static void add(double[] sums, float[] row) {
        for (int n = 0; n < sums.length; n++) {
            sums[n] += row[n];
        }
    }

    @Override
    public double[] towards(int item) {
        double[] towards = new double[weights.length];
        for (int one = 0; one < towards.length; one++) {
            towards[one] = weights[one][item];
        }
        return towards;
    }
}
