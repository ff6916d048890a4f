package matinee.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws random values that are the same on any JDK: built on {@link SplittableRandom#nextLong()} and {@link StrictMath} alone.
 *
 * <p>Each purpose has draws of its own. So a part that is added to the sample later never moves a byte of what is there.
 */
final class Draws {
    private final SplittableRandom random;

    private Draws(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Makes the draws of a purpose, such as {@code "diary"}, for one thing, such as a user's id. */
    static Draws of(long seed, String purpose, int thing) {
        long hash = 0xcbf29ce484222325L;
        for (byte letter : purpose.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ letter) * 0x100000001b3L;
        }
        return new Draws(scatter(scatter(seed ^ hash) + thing));
    }

    /** Keeps neighboring seeds from making neighboring streams. */
    private static long scatter(long seed) {
        return new SplittableRandom(seed).nextLong();
    }

    /** Draws from [0, 1). */
    double uniform() {
        return (random.nextLong() >>> 11) * 0x1p-53;
    }

    /** Draws from {@code from, …, to}, both included. */
    int between(int from, int to) {
        return from + (int) (uniform() * (to - from + 1));
    }

    boolean chance(double probability) {
        return uniform() < probability;
    }

    /** Draws from the normal distribution. */
    double normal(double mean, double deviation) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
        return mean + deviation * radius * StrictMath.cos(2 * StrictMath.PI * uniform());
    }

    /** Draws how long one waits, if waits are memoryless and last {@code mean}. */
    double pause(double mean) {
        return -mean * StrictMath.log(1 - uniform());
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(between(0, choices.size() - 1));
    }

    /** Draws a position, each with a chance that is proportional to its weight; the weights must not all be 0. */
    int weighted(double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = uniform() * total;
        int last = 0;
        for (int at = 0; at < weights.length; at++) {
            if (weights[at] > 0) {
                last = at;
                left -= weights[at];
                if (left < 0) {
                    return at;
                }
            }
        }
        return last;
    }

    <T> List<T> shuffled(List<T> things) {
        List<T> order = new ArrayList<>(things);
        for (int at = order.size() - 1; at > 0; at--) {
            int other = between(0, at);
            T kept = order.get(at);
            order.set(at, order.get(other));
            order.set(other, kept);
        }
        return order;
    }
}
