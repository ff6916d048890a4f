package matinee.eval;

import java.util.List;
import matinee.Algorithm;
import matinee.Recommender;
import matinee.data.Split;

/** One recipe, fitted and measured on one fold. */
record Trial(List<FoldValues> values, double fitSeconds, double predictSeconds) {
    static Trial run(Algorithm recipe, Split fold, List<Metric> metrics, double relevantFrom) {
        InParallel parallel = new InParallel();
        parallel.stopIfInterrupted();
        long start = System.nanoTime();
        Recommender fitted = recipe.fit(fold.train());
        double fitSeconds = secondsSince(start);
        List<Outcome> users = fold.test()
                .users()
                .mapToObj(
                        user -> Outcome.of(fitted, user, fold.test().user(user)).relevantFrom(relevantFrom))
                .toList();
        double predictSeconds = predict(users, metrics, parallel);
        List<FoldValues> values = metrics.stream()
                .map(metric -> FoldValues.of(metric, users, fold.train(), parallel))
                .toList();
        parallel.stopIfInterrupted();
        return new Trial(values, fitSeconds, predictSeconds);
    }

    /** Predicts ahead of the metrics that need it, so that it can be timed; NaN where none does. */
    private static double predict(List<Outcome> users, List<Metric> metrics, InParallel parallel) {
        if (metrics.stream().noneMatch(Metric::predicts)) {
            return Double.NaN;
        }
        long start = System.nanoTime();
        parallel.map(users, Outcome::predictions);
        return secondsSince(start);
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
