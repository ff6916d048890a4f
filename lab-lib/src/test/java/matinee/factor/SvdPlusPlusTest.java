package matinee.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import matinee.Rating;
import matinee.Ratings;
import org.junit.jupiter.api.Test;

class SvdPlusPlusTest {
    private final Ratings few = Ratings.of(
            Rating.of(1, 1, 5),
            Rating.of(1, 2, 3),
            Rating.of(2, 1, 4),
            Rating.of(1, 3, 2),
            Rating.of(2, 3, 1),
            Rating.of(3, 2, 4));

    @Test
    void moving_all_marks_behind_the_last_rating_is_moving_them_at_each() {
        SvdPlusPlus recipe = SvdPlusPlus.ofRank(5)
                .withInitialDeviation(0.5)
                .withLearningRate(0.1)
                .withPenalty(0.3);
        MarkedDescent descent = MarkedDescent.of(recipe, few);
        OneByOne reference = new OneByOne(descent.start(), few, 0.1, 0.3);

        for (int epoch = 0; epoch < 3; epoch++) {
            assertThat(descent.learn(0, few.size())).isCloseTo(reference.epoch(), within(1e-4));
        }

        Factors learned = descent.snapshot();
        for (int user = 0; user < 3; user++) {
            for (int item = 0; item < 3; item++) {
                assertThat(learned.estimate(user, item)).isCloseTo(reference.estimate(user, item), within(1e-4));
            }
        }
    }

    @Test
    void a_stop_within_a_user_loses_nothing_of_him() {
        MarkedDescent whole = MarkedDescent.of(SvdPlusPlus.ofRank(4), few);
        MarkedDescent parts = MarkedDescent.of(SvdPlusPlus.ofRank(4), few);
        whole.learn(0, 6);
        parts.learn(0, 2);
        parts.snapshot();
        parts.learn(2, 6);

        assertThat(parts.snapshot().estimate(0, 0)).isCloseTo(whole.snapshot().estimate(0, 0), within(1e-5));
    }

    /** The update rules as they are written, in doubles, every mark at every rating. */
    private static final class OneByOne {
        private final Factors start;
        private final Ratings ratings;
        private final double rate;
        private final double penalty;
        private final double[] userBiases = new double[3];
        private final double[] itemBiases = new double[3];
        private final double[][] p;
        private final double[][] q;
        private final double[][] y;

        OneByOne(Factors start, Ratings ratings, double rate, double penalty) {
            this.start = start;
            this.ratings = ratings;
            this.rate = rate;
            this.penalty = penalty;
            this.p = wide(start.users);
            this.q = wide(start.items);
            this.y = wide(start.marks);
        }

        private static double[][] wide(float[][] rows) {
            double[][] wide = new double[rows.length][];
            for (int n = 0; n < rows.length; n++) {
                wide[n] = Factors.wide(rows[n]);
            }
            return wide;
        }

        private double[] described(int user) {
            double[] w = p[user].clone();
            var lines = ratings.matrix().byUser();
            for (int at = lines.start(user); at < lines.end(user); at++) {
                for (int f = 0; f < w.length; f++) {
                    w[f] += y[lines.other(at)][f] / Math.sqrt(lines.length(user));
                }
            }
            return w;
        }

        double estimate(int user, int item) {
            double[] w = described(user);
            double sum = start.mean + userBiases[user] + itemBiases[item];
            for (int f = 0; f < w.length; f++) {
                sum += w[f] * q[item][f];
            }
            return sum;
        }

        double epoch() {
            double squares = 0;
            var lines = ratings.matrix().byUser();
            for (int user = 0; user < lines.count(); user++) {
                for (int at = lines.start(user); at < lines.end(user); at++) {
                    double error = lines.value(at) - estimate(user, lines.other(at));
                    squares += error * error;
                    learn(user, lines.other(at), error);
                }
            }
            return squares;
        }

        private void learn(int user, int item, double error) {
            var lines = ratings.matrix().byUser();
            double[] w = described(user);
            double[] old = q[item].clone();
            userBiases[user] += rate * (error - penalty * userBiases[user]);
            itemBiases[item] += rate * (error - penalty * itemBiases[item]);
            for (int f = 0; f < w.length; f++) {
                p[user][f] += rate * (error * old[f] - penalty * p[user][f]);
                q[item][f] += rate * (error * w[f] - penalty * old[f]);
                for (int at = lines.start(user); at < lines.end(user); at++) {
                    double[] mark = y[lines.other(at)];
                    mark[f] += rate * (error * old[f] / Math.sqrt(lines.length(user)) - penalty * mark[f]);
                }
            }
        }
    }
}
