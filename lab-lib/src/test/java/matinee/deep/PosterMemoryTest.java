package matinee.deep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import matinee.Poster;
import org.junit.jupiter.api.Test;

/** Holds the memory of a process still while a network that reads posters is trained and asked. */
class PosterMemoryTest {
    @Test
    void two_thousand_steps_and_ten_thousand_predictions_leave_nothing_behind() throws Exception {
        assertThat(MemoryTest.grown(Trained.class)).isLessThan(100);
    }

    /** Trains and predicts twice, and prints how much more memory is held after the second time (MB). */
    static final class Trained {
        private static final int STEPS_AN_EPOCH = 100;

        private Trained() {}

        public static void main(String[] args) throws IOException {
            LabeledPosters posters = Stripes.posters(4 * STEPS_AN_EPOCH, 16, 1);
            PosterNet recipe = PosterNet.ofChannels(4, 8)
                    .withSide(16)
                    .withBatch(4)
                    .withDropout(0.1)
                    .withShift(1)
                    .withRecoloring()
                    .withValidation(0);
            recipe.withEpochs(5).fit(posters);
            long before = MemoryTest.megabytes();
            PosterNetwork fitted = recipe.withEpochs(20).fit(posters);
            Poster poster = posters.posters().get(0);
            for (int n = 0; n < 10_000; n++) {
                fitted.probabilities(poster);
            }
            System.out.println(MemoryTest.megabytes() - before);
        }
    }
}
