package matinee.notebook;

import java.util.Optional;
import matinee.Progress;
import matinee.ProgressDisplay;
import matinee.notebook.widget.LiveOutput;
import matinee.notebook.widget.Still;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.BaseNotebookStatics;

/** Shows how far a work is below the cell that does it. */
public final class CellDisplay implements ProgressDisplay {
    /** Opens where a kernel runs in this JVM. */
    @Override
    public Optional<Progress> open() {
        return isInKernel() ? Optional.of(new LiveProgress(CellDisplay::open, System::nanoTime)) : Optional.empty();
    }

    private static boolean isInKernel() {
        try {
            return BaseKernel.notebookKernel() != null;
        } catch (NullPointerException noKernel) { // how the protocol's library says it
            return false;
        }
    }

    /** Puts an output below the cell, and others in its place. */
    private static LiveProgress.Spot open(Shown first, Optional<Runnable> stop) {
        if (stop.isPresent() && LiveOutput.isPossible()) {
            return new Stoppable(LiveOutput.of(still(first), stop.get()));
        }
        String id = BaseNotebookStatics.display(first);
        return next -> BaseNotebookStatics.updateDisplay(id, next);
    }

    private static Still still(Shown shown) {
        return new Still(shown.html(), shown.text());
    }

    /** Is an output with a Stop button. */
    private record Stoppable(LiveOutput output) implements LiveProgress.Spot {
        @Override
        public void show(Shown next) {
            output.show(still(next));
        }

        @Override
        public void end(Shown last) {
            output.end(still(last));
        }
    }
}
