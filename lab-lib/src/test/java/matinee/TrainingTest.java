package matinee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingTest {
    /** Learns nothing: its errors are 1 in each epoch, its validation errors are given. */
    private static Learner<Integer> learner(int samples, double... validation) {
        return new Learner<>() {
            private int epochs;

            @Override
            public int samples() {
                return samples;
            }

            @Override
            public double learn(int from, int to) {
                epochs += from == 0 ? 1 : 0;
                return to - from;
            }

            @Override
            public double validate() {
                return validation.length == 0 ? Double.NaN : validation[epochs - 1];
            }

            @Override
            public Integer snapshot() {
                return epochs;
            }
        };
    }

    private static final class Heard implements Progress {
        private final List<TrainingState> states = new ArrayList<>();
        private int stopAt = Integer.MAX_VALUE;

        @Override
        public void report(String what, long done, long total) {}

        @Override
        public void report(TrainingState state) {
            states.add(state);
        }

        @Override
        public boolean isStopped() {
            return states.size() >= stopAt;
        }
    }

    @Test
    void without_validation_the_last_model_comes_back() {
        Training.Result<Integer> result = new Training(3, 1).run(learner(10), Progress.silent());

        assertThat(result.model()).isEqualTo(3);
        assertThat(result.curve().losses()).containsExactly(1, 1, 1);
        assertThat(result.curve().hasValidation()).isFalse();
        assertThat(result.curve().bestEpoch()).isEqualTo(3);
    }

    @Test
    void with_validation_the_best_comes_back_once_patience_is_over() {
        Training.Result<Integer> result =
                new Training(9, 2).run(learner(10, 0.9, 0.8, 0.85, 0.8, 0.1), Progress.silent());

        assertThat(result.model()).isEqualTo(2);
        assertThat(result.curve().validations()).containsExactly(0.9, 0.8, 0.85, 0.8);
    }

    @Test
    void a_stop_within_an_epoch_ends_at_the_next_batch() {
        Heard heard = new Heard();
        heard.stopAt = 3;

        Training.Result<Integer> result = new Training(9, 2).run(learner(100_000, 0.9, 0.8), heard);

        assertThat(result.curve().epochs()).isZero();
        assertThat(result.model()).isEqualTo(1);
        assertThat(heard.states).hasSize(4);
        assertThat(heard.states.get(3).isOver()).isTrue();
        assertThat(heard.states.get(2).samples()).isBetween(1L, 50_000L);
    }

    @Test
    void a_listener_hears_how_far_it_is_and_how_it_ended() {
        Heard heard = new Heard();
        new Training(2, 1).run(learner(10_000), heard);

        assertThat(heard.states.get(0).share()).isZero();
        assertThat(heard.states).extracting(TrainingState::share).isSorted();
        assertThat(heard.states.get(heard.states.size() - 1).share()).isEqualTo(1);
        assertThat(heard.states).filteredOn(TrainingState::isOver).hasSize(1);
    }

    @Test
    void a_loss_beyond_all_bounds_ends_the_training_and_the_report() {
        Heard heard = new Heard();
        Learner<Integer> bad = new Learner<>() {
            @Override
            public int samples() {
                return 1;
            }

            @Override
            public double learn(int from, int to) {
                return Double.NaN;
            }

            @Override
            public double validate() {
                return Double.NaN;
            }

            @Override
            public Integer snapshot() {
                return 0;
            }
        };

        assertThatThrownBy(() -> new Training(2, 1).run(bad, heard))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("beyond all bounds in epoch 1");
        assertThat(heard.states.get(heard.states.size() - 1).isOver()).isTrue();
    }

    @Test
    void speed_and_time_left_come_from_what_is_done() {
        TrainingCurve one = TrainingCurve.empty().plus(0.9, Double.NaN, 2);
        TrainingState state = new TrainingState(one, 4, 50, 100, 0.8, 3, false);

        assertThat(state.epoch()).isEqualTo(2);
        assertThat(state.share()).isEqualTo(0.375);
        assertThat(state.samplesPerSecond()).isEqualTo(50);
        assertThat(state.secondsLeft()).isCloseTo(5, within(1e-12));
    }

    @Test
    void a_curve_says_in_a_sentence_how_it_went() {
        TrainingCurve none = TrainingCurve.empty();
        TrainingCurve one = none.plus(0.95, Double.NaN, 1);
        TrainingCurve measured = none.plus(0.95, 0.9, 1).plus(0.7, 0.88, 2).plus(0.6, 0.91, 3);

        assertThat(none).hasToString("no epoch has ended");
        assertThat(one).hasToString("training loss 0.950 stars after 1 epoch");
        assertThat(one.plus(0.8, Double.NaN, 2)).hasToString("training loss from 0.950 to 0.800 stars in 2 epochs");
        assertThat(measured)
                .hasToString("training loss from 0.950 to 0.600 stars in 3 epochs; "
                        + "validation RMSE lowest at epoch 2 with 0.880 stars");
    }

    @Test
    void curves_are_equal_if_their_errors_are_however_long_they_took() {
        TrainingCurve quick = TrainingCurve.empty().plus(0.95, 0.9, 1);

        assertThat(TrainingCurve.empty().plus(0.95, 0.9, 70)).isEqualTo(quick).hasSameHashCodeAs(quick);
        assertThat(TrainingCurve.empty().plus(0.95, 0.91, 1)).isNotEqualTo(quick);
        assertThat(quick.seconds()).isEqualTo(1);
    }

    @Test
    void nothing_shows_progress_where_nobody_watches() {
        Progress live = Progress.live();
        live.report("fold", 1, 2);

        assertThat(live.isStopped()).isFalse();
    }
}
