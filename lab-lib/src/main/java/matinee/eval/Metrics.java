package matinee.eval;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import matinee.Recommendation;
import matinee.TopN;

/**
 * Makes the metrics of the field. A cell has them by name: {@code Evaluation.on(split, rmse(), ndcg(10))}.
 *
 * <p><b>Rating metrics</b> compare each test rating r(u, i) with its prediction p(u, i) = {@code predict(u, i)}, which there
 * always is; T is the set of all test ratings.
 *
 * <p><b>List metrics</b> look at the first n movies recommended to a user u, who has the relevant movies R(u): all that were
 * held out, or those given enough stars ({@link Evaluation#relevantFrom}). hit(k) is 1 where the movie at rank k, from 1, is
 * in R(u), else 0. What they have in common:
 * <ul>
 * <li>The value is the mean over the users with a relevant movie. The others are left out of it, and
 *     {@linkplain Result#leftOut counted}.
 * <li>Equal scores: {@code recommend} puts the lower id first, so a list never depends on chance.
 * <li>Fewer than n recommendations: the ranks behind the end are no hits; n stays n.
 * <li>A held-out movie that nobody rated in training can't be recommended, and still counts as relevant.
 * <li>A movie that the user would love but never rated counts as no hit: values are too low, most of all for methods that
 *     recommend what is not popular.
 * </ul>
 */
public final class Metrics {
    private Metrics() {}

    /**
     * Measures the root mean square error: √(Σ (r − p)² / |T|) over T. (stars), 0 or more, lower is better; never below
     * {@link #mae}, and harder on few large errors than on many small ones. NaN: no test ratings.
     */
    public static Metric rmse() {
        return Metric.ofRatings("RMSE", (truth, predicted) -> (truth - predicted) * (truth - predicted))
                .andThen(Math::sqrt)
                .withUnit("stars")
                .withBetter(Better.LOWER);
    }

    /** Measures the mean absolute error: Σ |r − p| / |T| over T. (stars), 0 or more, lower is better. NaN: no test ratings. */
    public static Metric mae() {
        return Metric.ofRatings("MAE", (truth, predicted) -> Math.abs(truth - predicted))
                .withUnit("stars")
                .withBetter(Better.LOWER);
    }

    /**
     * Measures the coverage of predictions: the share of test ratings for which the method itself had something to say
     * ({@code estimate} is not empty). The others were predicted by a fallback. In [0, 1]. NaN: no test ratings.
     *
     * <p>Source: Herlocker, Konstan, Terveen, Riedl: Evaluating collaborative filtering recommender systems. ACM Transactions
     * on Information Systems 22(1), 2004, section 4.2, doi:10.1145/963770.963772.
     */
    public static Metric coverage() {
        return Metric.mean(
                "coverage",
                false,
                user -> new Part(
                        user.heldOut()
                                .ids()
                                .filter(item -> user.estimate(item).isPresent())
                                .count(),
                        user.heldOut().size()));
    }

    /**
     * Measures precision: Σ hit(k) / n, the share of the list that is relevant. In [0, 1]; a user with fewer than n relevant
     * movies can't reach 1.
     *
     * <p>Source: Herlocker and others, as in {@link #coverage}, section 4.1.
     *
     * @param n length of the list, 1 or more
     */
    public static Metric precision(int n) {
        return ofList("precision", n, user -> hits(user, n) / (double) n);
    }

    /**
     * Measures recall: Σ hit(k) / |R(u)|, the share of the relevant movies that is in the list. In [0, 1]; a user with more
     * than n relevant movies can't reach 1.
     *
     * <p>Source: Herlocker and others, as in {@link #coverage}, section 4.1.
     *
     * @param n length of the list, 1 or more
     */
    public static Metric recall(int n) {
        return ofList("recall", n, user -> hits(user, n) / (double) user.relevantCount());
    }

    /**
     * Measures the normalized discounted cumulative gain: DCG / IDCG with DCG = Σ hit(k) / log₂(k + 1) for k = 1 … n, and
     * IDCG the DCG of the best list there can be: hits at the ranks 1 … min(n, |R(u)|). In [0, 1]; an early hit is worth
     * more. Relevance is yes or no; stars do not weigh.
     *
     * <p>Source: Järvelin, Kekäläinen: Cumulated gain-based evaluation of IR techniques. ACM Transactions on Information
     * Systems 20(4), 2002, doi:10.1145/582415.582418; the discount log₂(k + 1) from Burges and others: Learning to rank using
     * gradient descent. ICML 2005, doi:10.1145/1102351.1102363.
     *
     * @param n length of the list, 1 or more
     */
    public static Metric ndcg(int n) {
        return ofList("nDCG", n, user -> {
            double best = IntStream.rangeClosed(1, Math.min(n, user.relevantCount()))
                    .mapToDouble(Metrics::discount)
                    .sum();
            return hitRanks(user, n).mapToDouble(Metrics::discount).sum() / best;
        });
    }

    private static double discount(int rank) {
        return Math.log(2) / Math.log(rank + 1);
    }

    /**
     * Measures average precision: Σ hit(k) · precision(k) / min(n, |R(u)|) for k = 1 … n, where precision(k) is the share of
     * hits among the first k. In [0, 1]; 1 where every place that could be a hit is one. Its mean over users, which is what a
     * table shows, is known as MAP@n.
     *
     * <p>Source: Manning, Raghavan, Schütze: Introduction to Information Retrieval. Cambridge University Press, 2008, section
     * 8.4, doi:10.1017/CBO9780511809071; there with n = ∞.
     *
     * @param n length of the list, 1 or more
     */
    public static Metric averagePrecision(int n) {
        return ofList("AP", n, user -> {
            int[] ranks = hitRanks(user, n).toArray();
            double sum = 0;
            for (int hit = 0; hit < ranks.length; hit++) {
                sum += (hit + 1) / (double) ranks[hit];
            }
            return sum / Math.min(n, user.relevantCount());
        });
    }

    /**
     * Measures the reciprocal rank: 1 / k where k is the rank of the first hit among the first n; 0 where there is none. In
     * [0, 1]. Its mean over users, which is what a table shows, is known as MRR@n.
     *
     * <p>Source: Voorhees: The TREC-8 question answering track report. TREC-8, 1999.
     *
     * @param n length of the list, 1 or more
     */
    public static Metric reciprocalRank(int n) {
        return ofList(
                "RR",
                n,
                user -> hitRanks(user, n).mapToDouble(k -> 1.0 / k).findFirst().orElse(0));
    }

    /**
     * Measures the hit rate: the share of users with a hit among the first n. In [0, 1].
     *
     * <p>Source: Deshpande, Karypis: Item-based top-N recommendation algorithms. ACM Transactions on Information Systems
     * 22(1), 2004, doi:10.1145/963770.963776.
     *
     * @param n length of the list, 1 or more
     */
    public static Metric hitRate(int n) {
        return ofList("hit rate", n, user -> Math.min(1, hits(user, n)));
    }

    /**
     * Measures the coverage of the catalog: the share of all movies in the training ratings that are among the first n of at
     * least one test user. In [0, 1]. It grows with the number of users, so it compares methods on the same users only, and
     * has no confidence interval: a resample holds fewer different users.
     *
     * <p>Source: Ge, Delgado-Battenfeld, Jannach: Beyond accuracy: evaluating recommender systems by coverage and serendipity.
     * RecSys 2010, doi:10.1145/1864708.1864761.
     *
     * @param n length of the list, 1 or more
     */
    public static Metric catalogCoverage(int n) {
        return Metric.ofAll(
                named("catalog coverage", n),
                user -> items(user.recommended(n), n),
                (lists, train) ->
                        lists.stream().flatMapToInt(IntStream::of).distinct().count() / (double) train.itemCount());
    }

    /**
     * Measures novelty: the mean of −log₂(c(i) / |U|) over the first n movies of a user, where c(i) is how many of the |U|
     * training users rated movie i; then the mean over all test users. (bits), 0 or more: 0 where everybody has rated all of
     * it, 10 where one in a thousand has. Higher is more novel, which is not yet better. A movie that nobody rated counts as
     * rated by one; a user who gets no recommendation is left out.
     *
     * <p>Source: Zhou, Kuscsik, Liu, Medo, Wakeling, Zhang: Solving the apparent diversity–accuracy dilemma of recommender
     * systems. PNAS 107(10), 2010 (there: surprisal), doi:10.1073/pnas.1000488107.
     *
     * @param n length of the list, 1 or more
     */
    public static Metric novelty(int n) {
        return Metric.ofUser(named("novelty", n), user -> IntStream.of(items(user.recommended(n), n))
                        .mapToDouble(item -> selfInformation(user, item))
                        .average()
                        .orElse(Double.NaN))
                .withUnit("bits");
    }

    private static double selfInformation(Outcome user, int item) {
        int raters = Math.max(1, user.train().item(item).size());
        return Math.log(user.train().userCount() / (double) raters) / Math.log(2);
    }

    private static Metric ofList(String name, int n, ToDoubleFunction<Outcome> value) {
        return Metric.ofUser(
                named(name, n), user -> user.relevantCount() == 0 ? Double.NaN : value.applyAsDouble(user));
    }

    private static String named(String name, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("n must be 1 or more, but was " + n);
        }
        return name + "@" + n;
    }

    private static int hits(Outcome user, int n) {
        return (int) hitRanks(user, n).count();
    }

    private static IntStream hitRanks(Outcome user, int n) {
        int[] items = items(user.recommended(n), n);
        return IntStream.rangeClosed(1, items.length).filter(rank -> user.isRelevant(items[rank - 1]));
    }

    private static int[] items(TopN list, int n) {
        return list.stream().limit(n).mapToInt(Recommendation::item).toArray();
    }
}
