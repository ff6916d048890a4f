package matinee.tune;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import matinee.Algorithm;
import matinee.Progress;
import matinee.Ratings;
import matinee.data.Split;
import matinee.eval.Evaluation;
import matinee.eval.Metric;
import matinee.eval.Result;

/**
 * Says how candidates are compared: by which metric, on how many folds of the training ratings.
 *
 * @param metric what the best one is the best in
 * @param folds how many folds are cut from the training ratings; 1: one split, a fifth held out
 * @param byUser whether whole users are held out, as strangers, and not ratings
 * @param seed by which the folds are cut
 */
record Tuning(Metric metric, int folds, boolean byUser, long seed) {
    Tuning {
        if (folds < 1) {
            throw new IllegalArgumentException("folds must be 1 or more, but was " + folds);
        }
    }

    /** Tries the candidates until all are tried or the progress is stopped, and fits the best to all of the ratings. */
    TunedModel fit(List<? extends Algorithm> candidates, Ratings train, Progress progress) {
        List<Result> tried = new ArrayList<>();
        if (canBeCut(train.notEmpty())) {
            Evaluation evaluation = Evaluation.on(inner(train), metric);
            for (Algorithm candidate : candidates) {
                progress.report("candidate", tried.size(), candidates.size());
                if (!tried.isEmpty() && progress.isStopped()) {
                    break;
                }
                tried.add(evaluation.of(candidate).rows().get(0));
            }
            progress.report("candidate", candidates.size(), candidates.size());
        }
        Trials trials = new Trials(metric, tried, candidates.size());
        Algorithm best = trials.best().map(Result::recipe).orElse(candidates.get(0));
        return new TunedModel(best, trials, best.fit(train));
    }

    private boolean canBeCut(Ratings train) {
        return train.size() >= Math.max(2, folds) && (!byUser || train.userCount() > 1);
    }

    private List<Split> inner(Ratings train) {
        if (byUser) {
            return LongStream.range(0, folds)
                    .mapToObj(fold -> Split.newUsers(train, 0.2, seed + fold))
                    .toList();
        }
        return folds == 1 ? List.of(Split.random(train, 0.2, seed)) : Split.folds(train, folds, seed);
    }

    @Override
    public String toString() {
        return metric.name() + " on " + folds + (byUser ? " draws of new users" : folds == 1 ? " split" : " folds")
                + ", seed=" + seed;
    }
}
