package matinee.deep;

/** Makes chances of scores: exp of each, over the sum of all. */
final class SoftMax {
    private SoftMax() {}

    static double[] of(float[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (float score : scores) {
            highest = Math.max(highest, score);
        }
        double[] chances = new double[scores.length];
        double sum = 0;
        for (int n = 0; n < scores.length; n++) {
            chances[n] = Math.exp(scores[n] - highest);
            sum += chances[n];
        }
        for (int n = 0; n < scores.length; n++) {
            chances[n] /= sum;
        }
        return chances;
    }
}
