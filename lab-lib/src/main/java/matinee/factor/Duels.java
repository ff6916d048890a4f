package matinee.factor;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import matinee.Learner;
import matinee.Objective;
import matinee.RatingLines;
import matinee.Ratings;

/** Learns what {@link BayesianRanking} says, comparison by comparison. */
final class Duels implements Learner<Factors> {
    private final BayesianRanking recipe;
    private final Factors factors;
    private final int[] userOf;
    private final int[] starts;
    /** The movies of each user, ascending, so that one can be looked up. */
    private final int[] rated;

    private final SplittableRandom random;

    Duels(BayesianRanking recipe, Ratings train) {
        this.recipe = recipe;
        this.random = new SplittableRandom(recipe.seed());
        RatingLines lines = train.matrix().byUser();
        this.starts = new int[lines.count() + 1];
        this.rated = new int[train.size()];
        this.userOf = new int[train.size()];
        for (int user = 0; user < lines.count(); user++) {
            starts[user + 1] = lines.end(user);
            for (int at = lines.start(user); at < lines.end(user); at++) {
                rated[at] = lines.other(at);
                userOf[at] = user;
            }
            Arrays.sort(rated, starts[user], starts[user + 1]);
        }
        Random start = new Random(recipe.seed());
        double deviation = 0.1 / Math.sqrt(recipe.rank());
        this.factors = Factors.unbiased(
                Factors.normal(train.userCount(), recipe.rank(), deviation, start),
                Factors.normal(train.itemCount(), recipe.rank(), deviation, start));
    }

    @Override
    public int samples() {
        return rated.length;
    }

    @Override
    public Objective objective() {
        return Objective.CROSS_ENTROPY;
    }

    @Override
    public double learn(int from, int to) {
        double bits = 0;
        for (int n = from; n < to; n++) {
            int at = random.nextInt(rated.length);
            int user = userOf[at];
            int loser = random.nextInt(factors.items.length);
            if (Arrays.binarySearch(rated, starts[user], starts[user + 1], loser) < 0) {
                bits += duel(recipe, factors, factors.users[user], rated[at], loser, true);
            }
        }
        return bits;
    }

    /** Lets a movie that was rated meet one that was not; returns −log₂ σ of how far it led before (bits). */
    private static double duel(
            BayesianRanking recipe, Factors factors, float[] p, int winner, int loser, boolean moviesLearn) {
        float[] won = factors.items[winner];
        float[] lost = factors.items[loser];
        double lead =
                factors.itemBiases[winner] - factors.itemBiases[loser] + Factors.dot(p, won) - Factors.dot(p, lost);
        double error = 1 / (1 + Math.exp(lead));
        float push = (float) (recipe.learningRate() * error);
        float keep = (float) (1 - recipe.learningRate() * recipe.penalty());
        if (moviesLearn) {
            factors.itemBiases[winner] = keep * factors.itemBiases[winner] + push;
            factors.itemBiases[loser] = keep * factors.itemBiases[loser] - push;
            step(p, won, lost, push, keep);
        } else {
            stepAlone(p, won, lost, push, keep);
        }
        return Math.log1p(Math.exp(-lead)) / Math.log(2);
    }

    private static void step(float[] p, float[] won, float[] lost, float push, float keep) {
        for (int f = 0; f < p.length; f++) {
            float old = p[f];
            p[f] = keep * old + push * (won[f] - lost[f]);
            won[f] = keep * won[f] + push * old;
            lost[f] = keep * lost[f] - push * old;
        }
    }

    private static void stepAlone(float[] p, float[] won, float[] lost, float push, float keep) {
        for (int f = 0; f < p.length; f++) {
            p[f] = keep * p[f] + push * (won[f] - lost[f]);
        }
    }

    /** Finds a new user's factors by the comparisons of as many epochs, with the movies as they are, from the mean of all users. */
    static Newcomer meet(BayesianRanking recipe, Factors factors, Rated rated) {
        SplittableRandom random = new SplittableRandom(recipe.seed());
        int[] own = rated.items.clone();
        Arrays.sort(own);
        float[] p = factors.typicalUser();
        for (int n = 0; n < recipe.epochs() * own.length; n++) {
            int winner = own[random.nextInt(own.length)];
            int loser = random.nextInt(factors.items.length);
            if (Arrays.binarySearch(own, loser) < 0) {
                duel(recipe, factors, p, winner, loser, false);
            }
        }
        return new Newcomer(0, p);
    }

    @Override
    public double validate() {
        return Double.NaN;
    }

    @Override
    public Factors snapshot() {
        return factors.copy();
    }
}
