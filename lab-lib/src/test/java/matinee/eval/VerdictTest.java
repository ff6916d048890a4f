package matinee.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VerdictTest {
    private final Verdict claim = Verdict.of("C1", "Age helps.", "sample")
            .measured("RMSE, with age − without (stars)", new Interval(-0.02, -0.03, -0.01));

    @Test
    void a_claim_that_nobody_answered_does_not_hold() {
        assertThat(claim.answer()).isEqualTo(Answer.DOES_NOT_HOLD);
        assertThat(claim.answered(Answer.of(true)).words()).isEqualTo("holds");
    }

    @Test
    void a_verdict_says_all_it_knows_in_one_line() {
        assertThat(claim.onlyIf("ratings are few"))
                .hasToString("C1 holds only if ratings are few (sample). Age helps."
                        + " RMSE, with age − without (stars): -0.020 [-0.030, -0.010]");
    }

    @Test
    void a_later_answer_takes_the_condition_back() {
        assertThat(claim.onlyIf("ratings are few").answered(Answer.HOLDS).condition())
                .isEmpty();
    }

    @Test
    void only_if_wants_its_condition() {
        assertThatThrownBy(() -> claim.answered(Answer.ONLY_IF))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("use onlyIf(condition)");
        assertThatThrownBy(() -> Verdict.of("", "Age helps.", "sample")).hasMessageContaining("must name its claim");
    }
}
