package matinee.lab.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;

/**
 * Makes ratings of a {@link RatingsShape}, user by user: how many a user gives is log-normal, what is rated follows a power law
 * that is cut off, and the stars are
 *
 * <pre>
 *   3.5 + b(user) + b(item) + p(user) · q(item) + noise
 * </pre>
 *
 * <p>moved to the nearest star there is.
 */
final class MadeUpRatings {
    private static final int RANK = 4;
    private static final long FIRST_DAY = 956_700_000;

    private final RatingsShape shape;
    private final Random random;
    private final double[] popularity;
    private final double[] biases;
    private final double[][] tastes;

    MadeUpRatings(RatingsShape shape, long seed) {
        this.shape = shape;
        this.random = new Random(seed);
        this.popularity = new double[shape.items()];
        this.biases = new double[shape.items()];
        this.tastes = new double[shape.items()][];
        double sum = 0;
        for (int item = 0; item < shape.items(); item++) {
            double rank = item * 3706.0 / shape.items() + 1;
            sum += Math.exp(-rank / 1100) / Math.sqrt(rank + 4);
            popularity[item] = sum;
            biases[item] = 0.45 * random.nextGaussian() - 0.3 * item / shape.items();
            tastes[item] = gaussians(0.35);
        }
    }

    private double[] gaussians(double spread) {
        return random.doubles(RANK).map(unused -> spread * random.nextGaussian()).toArray();
    }

    void writeTo(OutputStream out) throws IOException {
        int[] counts = counts();
        StringBuilder lines = new StringBuilder();
        for (int user = 0; user < counts.length; user++) {
            lines.setLength(0);
            addUser(user, counts[user], lines);
            out.write(lines.toString().getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Draws how many ratings each user gives: 20 or more, at most 40 % of the movies. */
    private int[] counts() {
        double[] weights = random.doubles(shape.users())
                .map(unused -> Math.exp(1.05 * random.nextGaussian()))
                .toArray();
        double perWeight = (shape.ratings() - 20.0 * shape.users())
                / Arrays.stream(weights).sum();
        return Arrays.stream(weights)
                .mapToInt(weight -> (int) Math.min(0.4 * shape.items(), 20 + perWeight * weight))
                .toArray();
    }

    private void addUser(int user, int count, StringBuilder lines) {
        BitSet rated = new BitSet(shape.items());
        while (rated.cardinality() < count) {
            draw(rated, count - rated.cardinality());
        }
        double bias = 0.42 * random.nextGaussian();
        double[] taste = gaussians(1);
        long time = FIRST_DAY + random.nextInt(900 * 86_400);
        for (int item = rated.nextSetBit(0); item >= 0; item = rated.nextSetBit(item + 1)) {
            double value = 3.5 + bias + biases[item] + 0.8 * random.nextGaussian();
            for (int f = 0; f < RANK; f++) {
                value += taste[f] * tastes[item][f];
            }
            time += random.nextInt(300);
            lines.append(user + 1).append(',').append(item + 1).append(',');
            lines.append(stars(value)).append(',').append(time).append('\n');
        }
    }

    private void draw(BitSet rated, int times) {
        for (int n = 0; n < times; n++) {
            int at = Arrays.binarySearch(popularity, random.nextDouble() * popularity[popularity.length - 1]);
            rated.set(Math.min(popularity.length - 1, at < 0 ? -at - 1 : at));
        }
    }

    private String stars(double value) {
        return shape.halfStars()
                ? Double.toString(Math.max(1, Math.min(10, Math.rint(2 * value))) / 2)
                : Integer.toString((int) Math.max(1, Math.min(5, Math.rint(value))));
    }
}
