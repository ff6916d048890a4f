package matinee.deep;

import matinee.deep.byhand.Recurrent;

/** Hands out what was learned, in the doubles and layers of those that are made by hand. */
final class Wide {
    private Wide() {}

    static double[] of(float[] numbers) {
        double[] wide = new double[numbers.length];
        for (int n = 0; n < wide.length; n++) {
            wide[n] = numbers[n];
        }
        return wide;
    }

    static Recurrent layer(SequenceWeights weights) {
        if (weights.cell() instanceof PlainRnn cell) {
            return cell.byHand();
        }
        throw new IllegalStateException("a plain recurrent layer is wanted, but the network reads by another cell");
    }
}
