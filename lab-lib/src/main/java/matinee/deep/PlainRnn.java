package matinee.deep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import matinee.deep.byhand.Activation;
import matinee.deep.byhand.Dense;
import matinee.deep.byhand.Recurrent;
import matinee.store.State;

/**
 * Is a plain recurrent layer in plain Java.
 *
 * @param in W, and b
 * @param back U
 */
record PlainRnn(PlainLayer in, PlainLayer back) implements PlainCell {
    /** Draws W as a layer, and U as a rotation, so that a state is kept as long as it is; two rows of biases follow. */
    static float[] drawn(Start start, int width, int hidden) {
        float[] numbers = new float[hidden * (width + hidden + 2)];
        System.arraycopy(start.layer(hidden, width), 0, numbers, 0, hidden * width);
        System.arraycopy(start.rotation(hidden), 0, numbers, hidden * width, hidden * hidden);
        return numbers;
    }

    /** Takes it out of the row of numbers that an engine has: W, U and two rows of biases, which are added up. */
    static PlainRnn of(float[] numbers, int width, int hidden) {
        int back = hidden * width;
        int first = back + hidden * hidden;
        float[] biases = Arrays.copyOfRange(numbers, first, first + hidden);
        for (int unit = 0; unit < hidden; unit++) {
            biases[unit] += numbers[first + hidden + unit];
        }
        return new PlainRnn(
                new PlainLayer(Arrays.copyOf(numbers, back), biases),
                new PlainLayer(Arrays.copyOfRange(numbers, back, first), new float[hidden]));
    }

    static PlainRnn of(State state, int width, int hidden) {
        return new PlainRnn(
                new PlainLayer(
                        state.rows("cell.in", 1, Math.multiplyExact(hidden, width))[0],
                        state.rows("cell.biases", 1, hidden)[0]),
                new PlainLayer(state.rows("cell.back", 1, Math.multiplyExact(hidden, hidden))[0], new float[hidden]));
    }

    @Override
    public State store(State state) {
        return state.with("cell.in", in.weights())
                .with("cell.biases", in.biases())
                .with("cell.back", back.weights());
    }

    @Override
    public List<float[]> read(List<float[]> inputs) {
        List<float[]> states = new ArrayList<>();
        float[] state = new float[in.biases().length];
        for (float[] input : inputs) {
            float[] now = in.of(input);
            float[] before = back.of(state);
            for (int unit = 0; unit < now.length; unit++) {
                now[unit] = (float) Math.tanh(now[unit] + before[unit]);
            }
            states.add(now);
            state = now;
        }
        return states;
    }

    /** Makes the same layer as those have that are made by hand. */
    Recurrent byHand() {
        Dense fromInput = in.byHand(Activation.TANH);
        Dense fromState = back.byHand(Activation.TANH);
        double[][] joined = new double[in.biases().length][];
        for (int unit = 0; unit < joined.length; unit++) {
            double[] left = fromInput.weights()[unit];
            double[] right = fromState.weights()[unit];
            joined[unit] = Arrays.copyOf(left, left.length + right.length);
            System.arraycopy(right, 0, joined[unit], left.length, right.length);
        }
        return new Recurrent(new Dense(joined, fromInput.biases(), Activation.TANH));
    }
}
