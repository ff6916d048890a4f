package matinee.notebook;

import java.util.Optional;
import matinee.Progress;
import matinee.ProgressDisplay;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.BaseNotebookStatics;

/** Shows how far a work is below the cell that does it. */
public final class CellDisplay implements ProgressDisplay {
    /** Opens where a kernel runs in this JVM. */
    @Override
    public Optional<Progress> open() {
        return isInKernel() ? Optional.of(new LiveProgress(new CellOutput(), System::nanoTime)) : Optional.empty();
    }

    private static boolean isInKernel() {
        try {
            return BaseKernel.notebookKernel() != null;
        } catch (NullPointerException noKernel) { // how the protocol's library says it
            return false;
        }
    }

    /** Puts an output below the cell, and others in its place. */
    private static final class CellOutput implements LiveProgress.Output {
        @Override
        public String show(Shown shown) {
            return BaseNotebookStatics.display(shown);
        }

        @Override
        public void replace(String id, Shown shown) {
            BaseNotebookStatics.updateDisplay(id, shown);
        }
    }
}
