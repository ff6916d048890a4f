package matinee.deep.byhand;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;

/**
 * Tells how much a result changes with each number that it was computed from. Immutable.
 *
 * <p>The chain rule, from the end to the beginning: the slope by a number is the sum, over all that was computed from it, of the
 * slope by that times its own slope by the number.
 *
 * <p>Source: Rumelhart, Hinton, Williams: Learning representations by back-propagating errors. Nature 323, 1986.
 * doi:10.1038/323533a0
 */
public final class Gradients {
    private final Value result;
    private final List<Value> order;
    private final IdentityHashMap<Value, Double> slopes;

    private Gradients(Value result, List<Value> order, IdentityHashMap<Value, Double> slopes) {
        this.result = result;
        this.order = order;
        this.slopes = slopes;
    }

    static Gradients behind(Value result) {
        List<Value> order = inOrder(result);
        IdentityHashMap<Value, Double> slopes = new IdentityHashMap<>();
        slopes.put(result, 1.0);
        for (int n = order.size() - 1; n >= 0; n--) {
            Value value = order.get(n);
            double slope = slopes.getOrDefault(value, 0.0);
            for (int input = 0; input < value.inputs().size(); input++) {
                slopes.merge(value.inputs().get(input), slope * value.slope(input), Double::sum);
            }
        }
        return new Gradients(result, List.copyOf(order), slopes);
    }

    /** Orders all numbers so that each comes after those that it was computed from; without recursion, as chains may be long. */
    private static List<Value> inOrder(Value result) {
        List<Value> order = new ArrayList<>();
        IdentityHashMap<Value, Integer> begun = new IdentityHashMap<>();
        List<Value> waiting = new ArrayList<>(List.of(result));
        while (!waiting.isEmpty()) {
            Value value = waiting.get(waiting.size() - 1);
            int next = begun.merge(value, 1, Integer::sum) - 1;
            if (next < value.inputs().size()) {
                Value input = value.inputs().get(next);
                if (!begun.containsKey(input)) {
                    waiting.add(input);
                }
            } else {
                waiting.remove(waiting.size() - 1);
                order.add(value);
            }
        }
        return order;
    }

    /** Returns the slope of the result by a number; 0 where it was not computed from it. */
    public double of(Value value) {
        return slopes.getOrDefault(value, 0.0);
    }

    /** Returns what was computed. */
    public Value result() {
        return result;
    }

    /** Lists all numbers, each after those that it was computed from. */
    public List<Value> values() {
        return Collections.unmodifiableList(order);
    }

    /** Draws up the graph: what was computed from what. */
    public Graph graph() {
        return Graph.of(this);
    }

    /** Writes the numbers that have a name of their own, each with its slope. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(result.toString());
        order.stream()
                .filter(value -> value.inputs().isEmpty() && !value.name().isEmpty())
                .forEach(value -> text.append(String.format(Locale.ROOT, "%n%s, slope %.4g", value, of(value))));
        return text.toString();
    }
}
