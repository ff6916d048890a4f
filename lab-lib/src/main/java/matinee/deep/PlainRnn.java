package matinee.deep;

import ai.djl.nn.Parameter;
import ai.djl.nn.recurrent.RecurrentBlock;
import ai.djl.util.Pair;
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
    /** Draws W as a layer, and U as a rotation, so that a state is kept as long as it is; the engine adds two biases where one would do. */
    static void draw(RecurrentBlock block, Start start, int width, int hidden) {
        List<Parameter> parameters = parameters(block);
        OnEngine.set(parameters.get(0), start.layer(hidden, width));
        OnEngine.set(parameters.get(1), start.rotation(hidden));
        OnEngine.set(parameters.get(2), new float[hidden]);
        OnEngine.set(parameters.get(3), new float[hidden]);
    }

    static PlainRnn copy(RecurrentBlock block) {
        List<float[]> copies = parameters(block).stream().map(OnEngine::copy).toList();
        float[] biases = copies.get(2).clone();
        for (int unit = 0; unit < biases.length; unit++) {
            biases[unit] += copies.get(3)[unit];
        }
        return new PlainRnn(
                new PlainLayer(copies.get(0), biases), new PlainLayer(copies.get(1), new float[biases.length]));
    }

    private static List<Parameter> parameters(RecurrentBlock block) {
        return block.getParameters().stream().map(Pair::getValue).toList();
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
