package matinee.tune;

import static matinee.eval.Metrics.mae;
import static matinee.eval.Metrics.rmse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import matinee.Algorithm;
import matinee.Progress;
import matinee.Rating;
import matinee.Ratings;
import matinee.Recommender;
import matinee.baseline.Bias;
import matinee.baseline.GlobalMean;
import matinee.data.Split;
import matinee.eval.Evaluation;
import org.junit.jupiter.api.Test;

class GridSearchTest {
    private final Ratings ratings = draw();
    private final GridSearch<Bias> grid = GridSearch.of(Bias.withDefaults())
            .with(Bias::withUserPenalty, 0.0, 15.0, 1e6)
            .with(Bias::withEpochs, 1, 5);

    private static Ratings draw() {
        Random random = new Random(8);
        return Ratings.of(IntStream.range(0, 600)
                .mapToObj(
                        n -> Rating.of(n / 20, n % 20, Math.max(1, Math.min(5, 1 + (n / 20) % 4 + random.nextInt(2)))))
                .toArray(Rating[]::new));
    }

    /** Always says the same, and remembers which ratings it was shown. */
    private record Constant(double stars, Set<Ratings> seen) implements Algorithm {
        @Override
        public Recommender fit(Ratings train) {
            seen.add(train);
            return new Recommender() {
                @Override
                public Ratings train() {
                    return train;
                }

                @Override
                public OptionalDouble estimate(int user, int item) {
                    return OptionalDouble.of(stars);
                }
            };
        }

        @Override
        public String toString() {
            return "Constant[" + stars + "]";
        }
    }

    @Test
    void a_grid_has_all_combinations_in_order() {
        assertThat(grid.candidates())
                .hasSize(6)
                .startsWith(new Bias(0, 10, 1), new Bias(0, 10, 5), new Bias(15, 10, 1));
    }

    @Test
    void the_best_candidate_is_fitted_to_all_training_ratings() {
        TunedModel model = grid.fit(ratings);

        assertThat(model.recipe()).isNotEqualTo(new Bias(1e6, 10, 5));
        assertThat(model.train()).isSameAs(ratings);
        assertThat(model.predict(3, 4)).isEqualTo(model.recipe().fit(ratings).predict(3, 4));
        assertThat(model.trials().results()).hasSize(6);
        assertThat(model.trials().ranked().get(0))
                .isSameAs(model.trials().best().orElseThrow());
        assertThat(model.trials().best().orElseThrow().value(rmse()))
                .isEqualTo(model.trials().results().stream()
                        .mapToDouble(row -> row.value(rmse()))
                        .min()
                        .orElseThrow());
    }

    @Test
    void nothing_of_the_test_part_is_seen_while_tuning() {
        Split split = Split.random(ratings, 0.25, 1);
        Set<Ratings> seen = Collections.synchronizedSet(new HashSet<>());
        GridSearch<Algorithm> search = GridSearch.among(new Constant(2, seen), new Constant(3, seen));
        Evaluation.on(split, rmse()).of(search);
        Set<Long> test = new HashSet<>();
        split.test().forEach(r -> test.add(key(r)));

        assertThat(seen).hasSize(4);
        assertThat(seen.stream().flatMap(Ratings::stream).map(GridSearchTest::key))
                .noneMatch(test::contains);
    }

    private static long key(Rating r) {
        return r.user() * 1000L + r.item();
    }

    @Test
    void another_metric_other_folds_and_new_users_can_decide() {
        Set<Ratings> seen = Collections.synchronizedSet(new HashSet<>());
        Algorithm one = new Constant(3, seen);
        TunedModel model = GridSearch.among(one).by(mae()).onNewUsers(2).fit(ratings);

        assertThat(model.trials().metric()).isEqualTo(mae());
        assertThat(seen.stream().map(Ratings::userCount)).containsExactlyInAnyOrder(24, 24, 30);
        assertThat(GridSearch.among(one).onFolds(1).withSeed(7))
                .hasToString("GridSearch[RMSE on 1 split, seed=7, among Constant[3.0]]");
    }

    @Test
    void of_too_few_ratings_nothing_is_tried_and_the_first_candidate_taken() {
        TunedModel model = grid.fit(Ratings.of(Rating.of(1, 1, 4)));

        assertThat(model.trials().best()).isEmpty();
        assertThat(model.recipe()).isEqualTo(new Bias(0, 10, 1));
    }

    @Test
    void a_stop_takes_the_best_so_far_and_an_interrupt_breaks_off() {
        List<Long> reports = new ArrayList<>();
        Progress stopping = new Progress() {
            @Override
            public void report(String what, long done, long total) {
                reports.add(done);
            }

            @Override
            public boolean isStopped() {
                return reports.size() > 3;
            }
        };
        TunedModel model = grid.fit(ratings, stopping);

        assertThat(model.trials().results()).hasSize(3);
        assertThat(model.trials().toString()).endsWith("3 of 6 candidates tried.");
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> grid.fit(ratings)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void random_draws_are_those_of_their_seed_and_within_their_range() {
        RandomSearch<Bias> drawn = RandomSearch.of(Bias.withDefaults(), 50)
                .betweenLog(Bias::withUserPenalty, 1, 100)
                .between(Bias::withItemPenalty, 5, 6)
                .whole(Bias::withEpochs, 1, 3);

        assertThat(drawn.candidates()).allMatch(one -> one.userPenalty() >= 1 && one.userPenalty() <= 100);
        assertThat(drawn.candidates()).allMatch(one -> one.itemPenalty() >= 5 && one.itemPenalty() <= 6);
        assertThat(drawn.candidates().stream().map(Bias::epochs).distinct()).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(drawn.candidates().stream()
                        .filter(one -> one.userPenalty() < 10)
                        .count())
                .isBetween(15L, 35L);
        assertThat(drawn)
                .isEqualTo(RandomSearch.of(Bias.withDefaults(), 50)
                        .betweenLog(Bias::withUserPenalty, 1, 100)
                        .between(Bias::withItemPenalty, 5, 6)
                        .whole(Bias::withEpochs, 1, 3));
        assertThat(drawn.search().candidates()).hasSize(50);
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> GridSearch.among()).hasMessageContaining("at least one recipe");
        assertThatThrownBy(() -> grid.<Integer>with(Bias::withEpochs)).hasMessageContaining("at least one value");
        assertThatThrownBy(() -> grid.onFolds(0)).hasMessageContaining("folds must be 1 or more");
        assertThatThrownBy(() -> RandomSearch.of(GlobalMean.withDefaults(), 0)).hasMessageContaining("but was 0");
        assertThatThrownBy(() -> RandomSearch.of(Bias.withDefaults(), 3).betweenLog(Bias::withUserPenalty, 0, 1))
                .hasMessageContaining("low must be above 0");
    }
}
