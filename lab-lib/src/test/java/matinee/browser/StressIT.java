package matinee.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Clicks and runs cells at random, seeded and for a bounded time: three minutes, or as long as the property says. For an hour:
 *
 * <pre>{@code
 * environment/lab test -Dsurefire.skip=true -Dit.test=StressIT -Dmatinee.stress.seconds=3600
 * }</pre>
 */
@ExtendWith(InBrowser.class)
class StressIT {
    private static final int SECONDS = Integer.getInteger("matinee.stress.seconds", 180);
    private static final long SEED = Long.getLong("matinee.stress.seed", 42);
    private static final int ACTIONS_BETWEEN_LOOKS = 25;

    /** What a run may add to the heap in all: one of its own blocks of 8 MB, and some KB for each cell that was ever run. */
    private static final long SLACK_MB = 24;

    @Test
    void random_clicks_and_cell_runs_leave_the_kernel_alive_and_its_memory_flat(LabPage lab) {
        RandomLearner learner = new RandomLearner(lab, SEED);
        List<Vitals> seen = new ArrayList<>();
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;

        try {
            do {
                learner.act(ACTIONS_BETWEEN_LOOKS);
                seen.add(learner.vitals());
            } while (System.nanoTime() < end);
        } finally {
            System.out.println("stress: seed " + SEED + ", " + learner.told() + ", vitals " + seen);
        }

        lab.screenshot("stress");
        Vitals warm = seen.get(seen.size() / 4);
        Vitals last = seen.get(seen.size() - 1);
        assertThat(last.heap()).as("MB on the heap: %s", seen).isLessThan(warm.heap() + SLACK_MB);
        assertThat(last.threads()).as("threads: %s", seen).isLessThan(warm.threads() + 20);
    }
}
