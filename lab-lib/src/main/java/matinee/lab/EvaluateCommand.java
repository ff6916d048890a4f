package matinee.lab;

import static matinee.eval.Metrics.coverage;
import static matinee.eval.Metrics.mae;
import static matinee.eval.Metrics.rmse;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import matinee.Algorithm;
import matinee.Progress;
import matinee.Ratings;
import matinee.data.Dataset;
import matinee.data.Split;
import matinee.eval.Comparison;
import matinee.eval.Evaluation;
import matinee.eval.Named;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Evaluates recipes on rating data, fold by fold. */
@Command(
        name = "evaluate",
        description = {
            "Evaluates recipes on rating data, fold by fold.",
            "A recipe is a Java expression as you would type it in a cell: 'UserKnn.of(pearson()).withK(40)'."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
@SuppressWarnings("NullAway.Init") // picocli fills the fields before the command runs
public final class EvaluateCommand implements Callable<Integer> {
    private static final int MISUNDERSTOOD = 2;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "PATH",
            description = "The ratings: a folder, a zip or a CSV file.")
    private Path data;

    @ArgGroup(multiplicity = "1")
    private Parting parting;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the split (default: ${DEFAULT-VALUE}).")
    private long seed = 42;

    @Option(
            names = "--recipe",
            required = true,
            arity = "1..*",
            paramLabel = "EXPR",
            description = "What to evaluate, one or several.")
    private List<String> expressions;

    @Option(names = "--csv", description = "Write comma-separated values, in full precision.")
    private boolean csv;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads compute (default: ${DEFAULT-VALUE}). The values are equal at any number.")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** How to part the ratings: one of the two. */
    static final class Parting {
        @Option(
                names = "--folds",
                required = true,
                paramLabel = "FILE",
                description = "A line for each rating, in the order of the data: the fold in which it is tested.")
        private Optional<Path> folds = Optional.empty();

        @Option(
                names = "--split",
                required = true,
                paramLabel = "RULE",
                description = "random:0.2, time:0.2 or peruser:0.2 (the share to test on), or last (each user's last).")
        private Optional<String> split = Optional.empty();
    }

    /** Runs the command; returns its exit code. */
    @Override
    public Integer call() {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be 1 or more, but was " + threads);
        }
        Optional<SplitRule> rule = parting.split.map(this::rule);
        List<Algorithm> recipes;
        try (Recipes reader = new Recipes()) {
            recipes = expressions.stream()
                    .<Algorithm>map(expression -> Named.of(expression, reader.read(expression)))
                    .toList();
        } catch (IllegalArgumentException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return MISUNDERSTOOD;
        }
        Ratings ratings = Dataset.read(data).ratings();
        List<Split> folds = rule.map(each -> List.of(each.apply(ratings, seed)))
                .orElseGet(() -> Split.foldsFrom(ratings, parting.folds.orElseThrow()));
        Comparison comparison = onThreads(() ->
                Evaluation.on(folds, rmse(), mae(), coverage()).of(Progress.live(), recipes.toArray(Algorithm[]::new)));
        PrintWriter out = spec.commandLine().getOut();
        out.print(csv ? comparison.toCsv() : comparison.toFoldTable() + "\n");
        out.flush();
        return 0;
    }

    private SplitRule rule(String text) {
        try {
            return SplitRule.of(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private <T> T onThreads(Supplier<T> work) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return CompletableFuture.supplyAsync(work, pool).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            pool.shutdown();
        }
    }
}
