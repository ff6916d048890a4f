package matinee.deep.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds every slope that is derived to the one that is measured. */
class ByHandTest {
    private final Random random = new Random(3);

    private double[] draw(int count) {
        return random.doubles(count, -1, 1).toArray();
    }

    private static void same(double[] derived, ToDoubleFunction<double[]> function, double[] at) {
        assertThat(Slopes.apart(derived, Slopes.measured(function, at))).isLessThan(1e-7);
    }

    @Test
    void a_result_has_the_slopes_that_finite_differences_measure() {
        ToDoubleFunction<double[]> function = x -> longExpression(values(x)).number();
        double[] at = draw(4);
        List<Value> inputs = values(at);
        Gradients gradients = longExpression(inputs).gradients();

        same(inputs.stream().mapToDouble(gradients::of).toArray(), function, at);
    }

    private static List<Value> values(double[] x) {
        return Arrays.stream(x).mapToObj(Value::of).toList();
    }

    /** Uses every operation, and the first input by several ways. */
    private static Value longExpression(List<Value> x) {
        Value a = x.get(0).times(x.get(1)).plus(0.3).tanh();
        Value b = x.get(2).minus(x.get(0)).sigmoid().plus(x.get(3).exp());
        Value c = b.log().times(a.squared()).minus(x.get(3).times(2));
        return c.relu().plus(c).plus(a.minus(0.1));
    }

    @Test
    void a_number_that_is_used_twice_adds_up_what_comes_back_by_both_ways() {
        Value x = Value.of("x", 3);

        assertThat(x.times(x).plus(x).gradients().of(x)).isEqualTo(7);
        assertThat(x.gradients().of(Value.of("y", 3))).isZero();
    }

    @Test
    void a_chain_of_a_hundred_thousand_steps_needs_no_deep_stack() {
        Value x = Value.of("x", 1);
        Value sum = x;
        for (int n = 0; n < 100_000; n++) {
            sum = sum.plus(x);
        }

        assertThat(sum.gradients().of(x)).isEqualTo(100_001);
    }

    @Test
    void the_graph_says_what_was_computed_from_what() {
        Value w = Value.of("w", -3);
        Value x = Value.of("x", 2);
        Gradients gradients = w.times(x).plus(1).gradients();

        Graph graph = gradients.graph();
        assertThat(graph.nodes()).extracting(Graph.Node::name).containsExactly("w", "x", "×", "", "+");
        assertThat(graph.nodes()).extracting(Graph.Node::slope).containsExactly(2.0, -3.0, 1.0, 1.0, 1.0);
        assertThat(graph.nodes()).extracting(Graph.Node::layer).containsExactly(0, 0, 1, 0, 2);
        assertThat(graph.edges())
                .containsExactly(
                        new Graph.Edge(0, 2), new Graph.Edge(1, 2), new Graph.Edge(2, 4), new Graph.Edge(3, 4));
        assertThat(gradients).hasToString("+ = -5.000%nw = -3.000, slope 2.000%nx = 2.000, slope -3.000".formatted());
    }

    @Test
    void the_logarithm_of_nothing_is_refused() {
        assertThatThrownBy(() -> Value.of(0).log()).hasMessageContaining("must be above 0");
    }

    @ParameterizedTest
    @EnumSource(Activation.class)
    void an_activation_has_the_slope_that_is_measured(Activation activation) {
        for (double x : new double[] {-2, -0.4, 0.7, 3}) {
            same(new double[] {activation.slope(x)}, at -> activation.of(at[0]), new double[] {x});
        }
    }

    @Test
    void back_propagation_through_layers_gives_the_measured_slopes() {
        Layers layers = Layers.random(1, Activation.TANH, 3, 5, 4);
        double[] input = draw(3);
        ToDoubleFunction<double[]> loss = weights -> {
            double error = layers.withWeights(weights).of(input) - 0.5;
            return error * error / 2;
        };

        same(layers.gradient(input, 0.5), loss, layers.weights());
        assertThat(layers.parameters()).isEqualTo(3 * 5 + 5 + 5 * 4 + 4 + 4 + 1);
        assertThat(layers).hasToString("3 inputs, 5 TANH, 4 TANH, 1 NONE: 49 parameters");
    }

    @Test
    void layers_agree_with_numbers_that_remember() {
        Layers layers = Layers.random(2, Activation.RELU, 2, 3);
        List<Value> x = values(new double[] {0.3, -0.8});
        List<Value> hidden = new ArrayList<>();
        Dense first = layers.layers().get(0);
        for (int unit = 0; unit < 3; unit++) {
            double[] w = first.weights()[unit];
            hidden.add(x.get(0).times(w[0]).plus(x.get(1).times(w[1])).relu());
        }
        Value out = Value.of(layers.layers().get(1).biases()[0]);
        for (int unit = 0; unit < 3; unit++) {
            out = out.plus(hidden.get(unit).times(layers.layers().get(1).weights()[0][unit]));
        }

        assertThat(layers.of(0.3, -0.8)).isCloseTo(out.number(), within(1e-12));
    }

    @Test
    void weights_of_another_network_are_refused() {
        assertThatThrownBy(() -> Layers.random(1, Activation.TANH, 2, 2).withWeights(new double[3]))
                .hasMessageContaining("must be 9 weights");
    }

    @Test
    void both_ways_down_find_the_bottom_of_a_long_valley() {
        double[] start = {4, 3};
        for (Descent way :
                List.of(Sgd.from(start, 0.08), Sgd.from(start, 0.03).withMomentum(0.8), Adam.from(start, 0.1))) {
            Descent descent = way;
            for (int step = 0; step < 500; step++) {
                double[] at = descent.weights();
                descent = descent.against(new double[] {0.4 * at[0], 20 * at[1]});
            }
            assertThat(descent.weights()[0]).as(way.toString()).isCloseTo(0, within(0.01));
            assertThat(descent.weights()[1]).as(way.toString()).isCloseTo(0, within(0.01));
            assertThat(way.weights()).containsExactly(4, 3);
        }
    }

    @Test
    void a_template_answers_most_where_it_is_seen() {
        double[][] image = new double[6][6];
        image[3][2] = 1;
        image[4][3] = 1;
        double[][] response = Convolution.of(new double[][] {{1, -1}, {-1, 1}}).of(new double[][][] {image})[0];

        assertThat(response.length).isEqualTo(5);
        assertThat(response[3][2]).isEqualTo(2);
        assertThat(Arrays.stream(response).flatMapToDouble(Arrays::stream).max())
                .hasValue(2);
    }

    private double[][][] cube(double[] flat, int depth, int height, int width) {
        double[][][] cube = new double[depth][height][width];
        for (int n = 0; n < flat.length; n++) {
            cube[n / (height * width)][n / width % height][n % width] = flat[n];
        }
        return cube;
    }

    private static double[] flat(double[][][] cube) {
        return Arrays.stream(cube)
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    @Test
    void slopes_come_back_through_a_padded_convolution_and_a_pool() {
        double[] pixels = draw(2 * 5 * 6);
        double[] weights = draw(3 * 2 * 3 * 3);
        MaxPool pool = new MaxPool(2);
        double[] slopes = draw(3 * 2 * 3);
        Convolution convolution = convolution(weights);
        double[][][] image = cube(pixels, 2, 5, 6);
        double[][][] response = convolution.of(image);
        Convolution.Back back = convolution.back(image, pool.back(response, cube(slopes, 3, 2, 3)));

        same(flat(back.image()), x -> dot(slopes, flat(pool.of(convolution.of(cube(x, 2, 5, 6))))), pixels);
        same(
                Arrays.stream(back.kernels())
                        .flatMapToDouble(kernel -> Arrays.stream(flat(kernel)))
                        .toArray(),
                w -> dot(slopes, flat(pool.of(convolution(w).of(image)))),
                weights);
        same(
                back.biases(),
                b -> dot(slopes, flat(pool.of(new Convolution(convolution.kernels(), b, 1).of(image)))),
                convolution.biases());
    }

    private Convolution convolution(double[] weights) {
        double[][][][] kernels = new double[3][][][];
        for (int filter = 0; filter < 3; filter++) {
            kernels[filter] = cube(Arrays.copyOfRange(weights, filter * 18, filter * 18 + 18), 2, 3, 3);
        }
        return new Convolution(kernels, new double[] {0.1, -0.2, 0.3}, 1);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int n = 0; n < a.length; n++) {
            sum += a[n] * b[n];
        }
        return sum;
    }

    @Test
    void back_propagation_through_time_gives_the_measured_slopes() {
        Recurrent cell = Recurrent.random(4, 2, 3);
        List<double[]> inputs = List.of(draw(2), draw(2), draw(2), draw(2));
        double[] slopes = draw(3);
        Recurrent.Back back = cell.back(inputs, slopes);

        same(
                back.inputs().get(0),
                x -> dot(
                        slopes,
                        cell.states(List.of(x, inputs.get(1), inputs.get(2), inputs.get(3)))
                                .get(3)),
                inputs.get(0));
        same(
                back.weights()[1],
                row -> {
                    double[][] weights = cell.layer().weights().clone();
                    weights[1] = row;
                    Recurrent other =
                            new Recurrent(new Dense(weights, cell.layer().biases(), Activation.TANH));
                    return dot(slopes, other.states(inputs).get(3));
                },
                cell.layer().weights()[1]);
        same(
                back.biases(),
                b -> dot(
                        slopes,
                        new Recurrent(new Dense(cell.layer().weights(), b, Activation.TANH))
                                .states(inputs)
                                .get(3)),
                cell.layer().biases());
    }

    @Test
    void what_is_made_by_hand_says_what_it_is() {
        assertThat(Convolution.of(new double[2][3])).hasToString("1 filter of 1 channel × 2 × 3, padding 0");
        assertThat(new Dense(new double[4][3], new double[4], Activation.TANH)).hasToString("3 inputs, 4 TANH");
        assertThat(Sgd.from(new double[] {4}, 0.1)).hasToString("Sgd[learningRate=0.1, momentum=0.0, weights=[4.0]]");
        assertThat(Adam.from(new double[] {4}, 0.1)).hasToString("Adam[learningRate=0.1, step=0, weights=[4.0]]");
    }
}
