package matinee.notebook.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import matinee.Algorithm;
import matinee.Ratings;
import matinee.data.Split;
import matinee.eval.Metric;

/**
 * Lets you put recipes side by side, turn their knobs, run them, and see the table and the intervals.
 *
 * <pre>{@code
 * CompareRecipes.on(split.train(), rmse(), ndcg(10))
 * CompareRecipes.on(split.train(), rmse()).with("mine", UserKnn.of(mine)).run()
 * }</pre>
 *
 * <p>Turning knobs is choosing, so all is measured on a validation part: a fifth of the ratings given, drawn with seed 42. Give it
 * training ratings, and keep your test ratings for the end.
 */
public final class CompareRecipes extends Staged<CompareStudy> {
    private final Ratings ratings;
    private final List<Metric> metrics;
    private final List<Kind> kinds;
    private final List<String> begun;
    private final boolean runs;

    private CompareRecipes(Ratings ratings, List<Metric> metrics, List<Kind> kinds, List<String> begun, boolean runs) {
        this.ratings = ratings;
        this.metrics = metrics;
        this.kinds = List.copyOf(kinds);
        this.begun = List.copyOf(begun);
        this.runs = runs;
    }

    /**
     * Compares recipes by these metrics, the first of which is drawn.
     *
     * @throws IllegalArgumentException if there is no metric
     */
    public static CompareRecipes on(Ratings ratings, Metric... metrics) {
        if (metrics.length == 0) {
            throw new IllegalArgumentException("there must be at least one metric, such as rmse(), but there was none");
        }
        return new CompareRecipes(
                ratings,
                List.of(metrics),
                Kinds.all(),
                List.of("Bias", "User neighbors", "Matrix factorization"),
                false);
    }

    /** Adds a recipe of yours, which has no knobs here. */
    public CompareRecipes with(String name, Algorithm recipe) {
        List<Kind> more = new ArrayList<>(kinds);
        more.add(new Kind(name, "Yours: " + recipe + ".", List.of(), knobs -> new Kind.Written(recipe, name)));
        List<String> first = new ArrayList<>(begun);
        first.add(name);
        return new CompareRecipes(ratings, metrics, more, first, runs);
    }

    /**
     * Begins with recipes of these kinds, such as {@code "Bias"} or {@code "User neighbors"}, in place of the usual three.
     *
     * @throws IllegalArgumentException if there is no such kind
     */
    public CompareRecipes beginningWith(String... names) {
        List<String> known = kinds.stream().map(Kind::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        "a kind of recipe must be one of " + String.join(", ", known) + ", but was " + name);
            }
        }
        return new CompareRecipes(ratings, metrics, kinds, List.of(names), runs);
    }

    /** Runs what stands there at first before anything is shown, so that a saved notebook has results in it. */
    public CompareRecipes run() {
        return new CompareRecipes(ratings, metrics, kinds, begun, true);
    }

    @Override
    CompareStudy study() {
        CompareStudy study = new CompareStudy(Split.random(ratings, 0.2, 42), metrics, kinds, begun);
        if (runs) {
            study.unknown(Knobs.untouched()).forEach(study.trials()::measure);
        }
        return study;
    }

    @Override
    void prepare(Stage<CompareStudy> made) {
        Runner runner = new Runner(made.exploration());
        made.frontEnd().onMessage(message -> obey(runner, made, message));
    }

    private static void obey(Runner runner, Stage<CompareStudy> stage, Map<String, ?> message) {
        if ("run".equals(message.get("do"))) {
            runner.start(stage.knobs(), stage::show);
        } else if ("stop".equals(message.get("do"))) {
            runner.stop();
        }
    }
}
