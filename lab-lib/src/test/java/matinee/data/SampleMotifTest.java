package matinee.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class SampleMotifTest {
    /** Tells on which share of a grid two motifs differ, the second seen at other coordinates. */
    private static double difference(SampleMotif a, SampleMotif b, DoubleBinaryOperator u, DoubleBinaryOperator v) {
        int differ = 0;
        for (int y = 0; y < 99; y++) {
            for (int x = 0; x < 99; x++) {
                double right = (x - 49) / 49.3;
                double down = (y - 49) / 49.3;
                boolean there = b.covers(u.applyAsDouble(right, down), v.applyAsDouble(right, down));
                differ += a.covers(right, down) == there ? 0 : 1;
            }
        }
        return differ / (99.0 * 99.0);
    }

    @Test
    void some_motifs_are_others_in_a_mirror() {
        assertThat(difference(SampleMotif.ACTION, SampleMotif.CRIME, (u, v) -> -u, (u, v) -> v))
                .isLessThan(0.01);
        assertThat(difference(SampleMotif.ADVENTURE, SampleMotif.FANTASY, (u, v) -> -u, (u, v) -> v))
                .isLessThan(0.01);
        assertThat(difference(SampleMotif.WESTERN, SampleMotif.FILM_NOIR, (u, v) -> u, (u, v) -> -v))
                .isLessThan(0.01);
    }

    @Test
    void documentary_is_drama_turned() {
        assertThat(difference(SampleMotif.DRAMA, SampleMotif.DOCUMENTARY, (u, v) -> v, (u, v) -> u))
                .isLessThan(0.01);
    }

    @Test
    void no_two_motifs_are_alike() {
        for (SampleMotif a : SampleMotif.values()) {
            for (SampleMotif b : SampleMotif.values()) {
                if (a != b) {
                    assertThat(difference(a, b, (u, v) -> u, (u, v) -> v))
                            .as(a + " and " + b)
                            .isGreaterThan(0.1);
                }
            }
        }
    }

    @Test
    void every_genre_has_a_motif_of_its_own() {
        assertThat(SampleGenre.ALL)
                .extracting(SampleGenre::label)
                .allSatisfy(genre -> assertThat(SampleMotif.of(genre).genre()).isEqualTo(genre));
        assertThat(SampleMotif.values()).hasSameSizeAs(SampleGenre.ALL);
    }
}
