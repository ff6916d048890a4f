package matinee.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import matinee.Rating;
import matinee.Ratings;
import matinee.data.Split;
import org.junit.jupiter.api.Test;

class SplitRuleTest {
    private final Ratings ratings = Ratings.of(
            new Rating(1, 1, 3, 10), new Rating(1, 2, 3, 40), new Rating(2, 1, 4, 30), new Rating(2, 3, 5, 20));

    @Test
    void every_rule_makes_its_split() {
        assertThat(SplitRule.of("random:0.25").apply(ratings, 7).test().stream())
                .containsExactlyElementsOf(Split.random(ratings, 0.25, 7).test());
        assertThat(SplitRule.of("peruser:.5").apply(ratings, 7).test().stream())
                .containsExactlyElementsOf(Split.perUser(ratings, 0.5, 7).test());
        assertThat(SplitRule.of("time:0.5").apply(ratings, 7).test().stream().map(Rating::time))
                .containsExactly(40L, 30L);
        assertThat(SplitRule.of("last").apply(ratings, 7).test().stream().map(Rating::item))
                .containsExactly(2, 1);
    }

    @Test
    void another_rule_is_refused_and_the_right_ones_named() {
        for (String wrong :
                List.of("rnadom:0.2", "random", "random:1.2", "random:0", "random:0.0", "random:", "last:0.2", "")) {
            assertThatThrownBy(() -> SplitRule.of(wrong))
                    .as(wrong)
                    .hasMessage(
                            "a split must be random:0.2, time:0.2, peruser:0.2 (with any share below 1 to test on) or"
                                    + " last, but was " + wrong);
        }
    }
}
