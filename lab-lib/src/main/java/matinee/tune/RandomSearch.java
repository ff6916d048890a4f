package matinee.tune;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import matinee.Algorithm;

/**
 * Draws settings at random, as many candidates as asked for: with several settings of which but one or two matter, it tries
 * more values of these than a grid of the same size.
 *
 * <pre>{@code
 * RandomSearch.of(Bias.withDefaults(), 20).betweenLog(Bias::withUserPenalty, 1, 100).betweenLog(Bias::withItemPenalty, 1, 100).search()
 * }</pre>
 *
 * <p>Source: Bergstra, Bengio: Random search for hyper-parameter optimization. Journal of Machine Learning Research 13, 2012.
 *
 * @param <A> the recipe that is tuned
 * @param candidates the candidates drawn so far
 * @param knobs how many settings are drawn
 * @param seed by which they are drawn
 */
public record RandomSearch<A extends Algorithm>(List<A> candidates, int knobs, long seed) {
    /** Copies the candidates. */
    public RandomSearch {
        candidates = List.copyOf(candidates);
    }

    /**
     * Begins with so many candidates that are alike; seed 42.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static <A extends Algorithm> RandomSearch<A> of(A recipe, int candidates) {
        if (candidates < 1) {
            throw new IllegalArgumentException("candidates must be 1 or more, but was " + candidates);
        }
        return new RandomSearch<>(
                IntStream.range(0, candidates).mapToObj(n -> recipe).toList(), 0, 42);
    }

    /** Varies the seed; what was drawn before stays. */
    public RandomSearch<A> withSeed(long other) {
        return new RandomSearch<>(candidates, knobs, other);
    }

    /** Draws a setting for each candidate, any value from low to high being as likely. */
    public RandomSearch<A> between(BiFunction<? super A, Double, ? extends A> vary, double low, double high) {
        return drawn(vary, share -> low + share * (high - low));
    }

    /** Draws a setting for each candidate, any ratio being as likely: as often between 1 and 10 as between 10 and 100. */
    public RandomSearch<A> betweenLog(BiFunction<? super A, Double, ? extends A> vary, double low, double high) {
        if (!(low > 0)) {
            throw new IllegalArgumentException("low must be above 0 to draw ratios, but was " + low);
        }
        return drawn(vary, share -> low * Math.pow(high / low, share));
    }

    /** Draws a whole number from low to high, both included, for each candidate. */
    public RandomSearch<A> whole(BiFunction<? super A, Integer, ? extends A> vary, int low, int high) {
        return drawn(
                (one, value) -> vary.apply(one, value.intValue()), share -> low + Math.floor(share * (high - low + 1)));
    }

    private RandomSearch<A> drawn(BiFunction<? super A, Double, ? extends A> vary, DoubleUnaryOperator value) {
        SplittableRandom random = new SplittableRandom(seed + knobs);
        return new RandomSearch<>(
                candidates.stream()
                        .<A>map(one -> vary.apply(one, value.applyAsDouble(random.nextDouble())))
                        .toList(),
                knobs + 1,
                seed);
    }

    /** Makes the recipe that tries these candidates, each once. */
    public GridSearch<Algorithm> search() {
        return GridSearch.among(candidates.stream().distinct().toArray(Algorithm[]::new));
    }
}
