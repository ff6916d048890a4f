package matinee.eval;

import static matinee.eval.Metrics.coverage;
import static matinee.eval.Metrics.mae;
import static matinee.eval.Metrics.ndcg;
import static matinee.eval.Metrics.precision;
import static matinee.eval.Metrics.rmse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import matinee.Algorithm;
import matinee.Progress;
import matinee.Rating;
import matinee.Ratings;
import matinee.data.Split;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EvaluationTest {
    private final Ratings train =
            Ratings.of(Rating.of(1, 1, 2), Rating.of(1, 2, 4), Rating.of(2, 1, 3), Rating.of(2, 3, 3));
    private final Split split = new Split(train, Ratings.of(Rating.of(1, 3, 5), Rating.of(2, 2, 2)));
    private final Split other = new Split(train, Ratings.of(Rating.of(1, 3, 1)));
    private final Algorithm three = Scored.constant(3);

    @Test
    void a_recipe_is_fitted_to_the_training_part_and_measured_on_the_other() {
        Result row = Evaluation.on(split, rmse(), mae()).of(three).rows().get(0);
        assertThat(row.value(mae())).isEqualTo((2 + 1) / 2.0);
        assertThat(row.value(rmse())).isEqualTo(Math.sqrt((4 + 1) / 2.0));
    }

    @Test
    void folds_are_averaged() {
        Result row = Evaluation.on(List.of(split, other), mae()).of(three).row(three);
        assertThat(row.value(mae(), 0)).isEqualTo(1.5);
        assertThat(row.value(mae(), 1)).isEqualTo(2);
        assertThat(row.value(mae())).isEqualTo(1.75);
        assertThat(row.folds()).isEqualTo(2);
    }

    @Test
    void relevant_movies_can_be_those_with_enough_stars() {
        Comparison all = Evaluation.on(split, precision(1)).of(three);
        Comparison liked = Evaluation.on(split, precision(1)).relevantFrom(4).of(three);
        assertThat(all.row(three).leftOut(precision(1))).isZero();
        assertThat(liked.row(three).leftOut(precision(1))).isEqualTo(1);
        assertThat(liked.notes()).contains("Relevant: held-out movies with 4.0 stars or more.");
        assertThat(liked.notes()).contains("Users left out, with nothing to measure: 1 (precision@1).");
    }

    @Test
    void a_named_recipe_stands_under_its_name() {
        Comparison comparison = Evaluation.on(split, mae()).of(three, Named.of("mine", Scored.constant(4)));
        assertThat(comparison.row("mine").value(mae())).isEqualTo((1 + 2) / 2.0);
    }

    @Test
    void one_thread_and_two_give_the_same_bits() throws Exception {
        Split drawn = Simulated.split(300, 20, 5);
        Scored uneven = new Scored("uneven", (user, item) -> 1 + Math.abs(Math.sin(user * 31.0 + item)) * 4);
        Evaluation evaluation = Evaluation.on(drawn, rmse(), mae(), coverage(), ndcg(10));
        List<double[]> seen = new ArrayList<>();
        for (int threads : new int[] {1, 2, 7}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            seen.add(pool.submit(() -> {
                        Result row = evaluation.of(uneven).row(uneven);
                        Interval interval = row.interval(rmse());
                        return new double[] {
                            row.value(rmse()), row.value(mae()), row.value(ndcg(10)), interval.low(), interval.high()
                        };
                    })
                    .get());
            pool.shutdown();
        }
        assertThat(seen.get(1)).isEqualTo(seen.get(0));
        assertThat(seen.get(2)).isEqualTo(seen.get(0));
    }

    @Test
    void times_are_measured_apart() {
        Algorithm slow = train -> {
            sleep(30);
            return Scored.constant(3).fit(train);
        };
        Result row = Evaluation.on(split, mae()).of(Named.of("slow", slow)).row("slow");
        assertThat(row.fitSeconds()).isBetween(0.03, 10.0);
        assertThat(row.predictSeconds()).isBetween(0.0, 10.0);
        assertThat(Evaluation.on(split, ndcg(2)).of(three).row(three).predictSeconds())
                .isNaN();
    }

    @Test
    void progress_is_reported_fold_by_fold() {
        List<String> reports = new ArrayList<>();
        Progress progress = (what, done, total) -> reports.add(what + " " + done + "/" + total);
        Evaluation.on(List.of(split, other), mae()).of(progress, three, Scored.constant(4));
        assertThat(reports).containsExactly("fold 0/4", "fold 1/4", "fold 2/4", "fold 3/4", "fold 4/4");
    }

    @Test
    @Timeout(20)
    void an_interrupt_stops_it_and_is_kept() throws Exception {
        Split large = Simulated.split(400, 20, 1);
        Scored slow = new Scored("slow", (user, item) -> {
            sleep(2);
            return 3;
        });
        List<Object> seen = new ArrayList<>();
        Thread thread = new Thread(() -> {
            try {
                Evaluation.on(large, mae()).of(slow);
            } catch (CancellationException e) {
                seen.add(e.getMessage());
                seen.add(Thread.currentThread().isInterrupted());
            }
        });
        thread.start();
        Thread.sleep(200);
        thread.interrupt();
        long start = System.nanoTime();
        thread.join();
        assertThat(seen).containsExactly("the evaluation was stopped before its end: run it again for a result", true);
        assertThat(System.nanoTime() - start).isLessThan(1_500_000_000L);
    }

    @Test
    void what_a_recipe_throws_on_another_thread_keeps_its_message() {
        Scored broken = new Scored("broken", (user, item) -> {
            throw new IllegalStateException("no idea");
        });
        assertThatThrownBy(
                        () -> Evaluation.on(Simulated.split(300, 20, 1), mae()).of(broken))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no idea");
    }

    @Test
    void nothing_to_evaluate_is_refused() {
        assertThatThrownBy(() -> Evaluation.on(split))
                .hasMessage("an evaluation must have at least one metric, but had none");
        assertThatThrownBy(() -> Evaluation.on(List.of(), mae()))
                .hasMessage("an evaluation must have at least one fold, but had none");
        assertThatThrownBy(() -> Evaluation.on(split, mae()).of())
                .hasMessage("an evaluation must have at least one recipe, but had none");
        assertThatThrownBy(() -> Evaluation.on(new Split(train, Ratings.of()), mae()))
                .hasMessage("both parts of a fold must have ratings, but fold 0 has 4 to train on and 0 to test on");
    }

    @Test
    void the_same_recipe_or_metric_twice_is_refused() {
        assertThatThrownBy(() -> Evaluation.on(split, mae(), mae()))
                .hasMessage("metrics must differ, but MAE is there twice");
        assertThatThrownBy(() -> Evaluation.on(split, mae()).of(three, three))
                .hasMessage("recipes must differ, but constant 3.0 is there twice; give one another name, as in"
                        + " Named.of(\"mine\", recipe)");
    }

    @Test
    void an_evaluation_says_what_it_is() {
        assertThat(Evaluation.on(List.of(split, other), rmse(), mae()))
                .hasToString("Evaluation of RMSE, MAE on 2 folds");
    }

    private static void sleep(long milliseconds) {
        long end = System.nanoTime() + milliseconds * 1_000_000;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
