package matinee.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import matinee.ProgressDisplay;
import matinee.TrainingCurve;
import matinee.TrainingState;
import matinee.notebook.CellDisplay;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.junit.jupiter.api.Test;

class TerminalDisplayTest {
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final TerminalDisplay.Bar bar = new TerminalDisplay.Bar(
            new ProgressBarBuilder().setConsumer(new DelegatingProgressBarConsumer(lines::add, 200)));

    @Test
    void a_cell_comes_before_the_terminal() {
        assertThat(ServiceLoader.load(ProgressDisplay.class))
                .hasExactlyElementsOfTypes(CellDisplay.class, TerminalDisplay.class);
    }

    @Test
    void a_training_is_a_bar_with_epoch_loss_and_speed() {
        TrainingCurve curve = TrainingCurve.empty().plus(0.9, Double.NaN, 1);
        bar.report(new TrainingState(curve, 4, 0, 1_000, 0.9, 1, false));
        bar.report(new TrainingState(curve, 4, 0, 1_000, 0.9, 1, true));

        assertThat(String.join("\n", lines))
                .contains("training", "25%", "epoch 2 of 4 · loss 0.900 stars · 1,000 ratings/s");
    }

    @Test
    void other_work_is_a_bar_that_ends_with_it_and_the_next_gets_another() {
        bar.report("fold", 2, 4);
        bar.report("fold", 4, 4);
        bar.report("user", 10, 10);

        assertThat(String.join("\n", lines)).contains("fold", "4/4", "user", "10/10");
    }
}
