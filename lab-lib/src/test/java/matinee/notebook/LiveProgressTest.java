package matinee.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import matinee.Progress;
import matinee.RatingColumns;
import matinee.Ratings;
import matinee.Scale;
import matinee.TrainingState;
import matinee.factor.FactorModel;
import matinee.factor.MatrixFactorization;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.junit.jupiter.api.Test;

class LiveProgressTest {
    private final Page page = new Page();
    private final AtomicLong nanos = new AtomicLong();
    private final LiveProgress live = new LiveProgress(page, nanos::get);
    private final Ratings ratings = draw(60, 80);

    /** Notes what is shown, and renders it as a kernel would. */
    private static final class Page implements LiveProgress.Output {
        private final Renderer renderer = new Renderer();
        private final List<List<Shown>> outputs = new ArrayList<>();
        private final List<Optional<Runnable>> buttons = new ArrayList<>();
        private final List<DisplayData> sent = new ArrayList<>();

        Page() {
            Renderers.register(renderer);
        }

        @Override
        public LiveProgress.Spot open(Shown first, Optional<Runnable> stop) {
            List<Shown> output = new ArrayList<>();
            outputs.add(output);
            buttons.add(stop);
            LiveProgress.Spot spot = next -> {
                sent.add(renderer.render(next));
                output.add(next);
            };
            spot.show(first);
            return spot;
        }

        List<Shown> output(int n) {
            return outputs.get(n);
        }

        Shown last() {
            List<Shown> latest = outputs.get(outputs.size() - 1);
            return latest.get(latest.size() - 1);
        }
    }

    private static Ratings draw(int users, int items) {
        Random random = new Random(3);
        RatingColumns columns = new RatingColumns();
        for (int user = 1; user <= users; user++) {
            for (int item = 1; item <= items; item++) {
                columns.add(user, item, 1 + random.nextInt(5), 0);
            }
        }
        return columns.toRatings(Scale.wholeStars());
    }

    /** Lets time pass with each report. */
    private Progress each(long millis) {
        return new Progress() {
            @Override
            public void report(String what, long done, long total) {
                nanos.addAndGet(millis * 1_000_000);
                live.report(what, done, total);
            }

            @Override
            public void report(TrainingState state) {
                nanos.addAndGet(millis * 1_000_000);
                live.report(state);
            }

            @Override
            public boolean isStopped() {
                return live.isStopped();
            }
        };
    }

    @Test
    void a_training_is_one_output_that_grows_and_ends_as_a_picture_with_words() {
        FactorModel model = MatrixFactorization.ofRank(2)
                .withValidation(0.2)
                .withEpochs(8)
                .withPatience(8)
                .fit(ratings, each(100));

        assertThat(page.outputs).hasSize(1);
        assertThat(page.output(0).get(4).html())
                .contains(
                        "epoch 5 of 8",
                        "loss ",
                        "ratings/s",
                        " left",
                        "role=\"progressbar\"",
                        "<svg",
                        "validation RMSE");
        assertThat(page.last().html())
                .contains("<img alt=\"Validation RMSE is lowest at epoch", "The numbers")
                .doesNotContain("ratings/s", " left", "progressbar");
        assertThat(page.last().text()).contains("training loss falls", "validation RMSE");
        assertThat(model.curve().epochs()).isEqualTo(8);
    }

    @Test
    void what_stays_is_the_same_however_long_it_took() {
        MatrixFactorization.ofRank(2).withEpochs(5).fit(ratings, each(1));
        Shown once = page.last();
        MatrixFactorization.ofRank(2).withEpochs(5).fit(ratings, each(70_000));

        assertThat(page.outputs).hasSize(2);
        assertThat(page.last()).isEqualTo(once);
    }

    @Test
    void it_is_drawn_ten_times_a_second_at_most() {
        MatrixFactorization.ofRank(2).withEpochs(300).fit(ratings, each(10));

        // Two reports an epoch at most, and one each at the beginning and the end.
        long tenths = nanos.get() / 100_000_000;
        assertThat(page.output(0).size()).isBetween((int) tenths / 2, (int) tenths + 2);
    }

    @Test
    void every_picture_has_the_same_size() {
        MatrixFactorization.ofRank(2).withEpochs(30).fit(ratings, each(100));
        Pattern size = Pattern.compile("(?s)<(svg|img)[^>]* width=\"640\" height=\"400\".*");

        assertThat(page.output(0)).allMatch(shown -> size.matcher(shown.html()).find());
    }

    @Test
    void a_stop_ends_the_training_and_leaves_the_curve_so_far() {
        Progress stopping = new Progress() {
            @Override
            public void report(String what, long done, long total) {}

            @Override
            public void report(TrainingState state) {
                live.report(state);
                if (state.curve().epochs() == 4 && !state.isOver()) {
                    page.buttons.get(0).orElseThrow().run();
                }
            }

            @Override
            public boolean isStopped() {
                return live.isStopped();
            }
        };

        FactorModel model = MatrixFactorization.ofRank(2).withEpochs(1_000).fit(ratings, stopping);

        assertThat(model.curve().epochs()).isEqualTo(4);
        assertThat(page.last().html()).contains("The numbers");
        assertThat(live.isStopped()).as("for the next training").isFalse();
    }

    @Test
    void other_work_is_a_bar_that_says_at_the_end_how_many_there_were() {
        Progress progress = each(100);
        IntStream.rangeClosed(0, 5).forEach(n -> progress.report("fold", n, 5));

        assertThat(page.outputs).hasSize(1);
        assertThat(page.output(0).get(2).html()).contains("fold: 2 of 5 · 0.3 s left", "aria-valuenow=\"40\"");
        assertThat(page.last().html()).contains("fold: 5 of 5").doesNotContain("left");
        assertThat(page.last().text()).isEqualTo("fold: 5 of 5");
    }

    @Test
    void what_nobody_counted_is_told_without_a_bar() {
        live.report("bytes", 12_345, 0);

        assertThat(page.last().html()).isEqualTo("<div>bytes: 12,345</div>");
    }

    @Test
    void watching_costs_less_than_two_percent_of_the_training_however_slow_the_drawing() {
        for (long millis : new long[] {1, 3, 10}) {
            AtomicLong drawings = new AtomicLong();
            LiveProgress slow = new LiveProgress(
                    (first, stop) -> next -> {
                        drawings.incrementAndGet();
                        nanos.addAndGet(millis * 1_000_000);
                    },
                    nanos::get);
            long start = nanos.get();
            for (int step = 0; step < 60_000; step++) {
                nanos.addAndGet(1_000_000);
                slow.report("step", step, 60_000);
            }

            double share = drawings.get() * millis * 1_000_000.0 / (nanos.get() - start);
            assertThat(share).isLessThan(0.02);
            assertThat(drawings.get()).as("drawings in a minute").isBetween(55L, 610L);
        }
    }
}
