package matinee.kernel;

import java.util.ArrayDeque;
import java.util.Deque;
import jdk.jshell.JShell;
import jdk.jshell.VarSnippet;

/**
 * Lets go of results that have no name. JShell keeps each as a variable ($1, $2, …) for ever; nobody is shown these names, but
 * a notebook that ends its cells with big tables would fill the heap with them, and each would slow the compiler a little.
 * So they are kept for some cells, and then dropped.
 */
final class UnnamedResults {
    /** For how many cells a result is kept. */
    static final int CELLS = 5;

    private final JShell shell;
    private final CellExecution execution;
    private final Deque<Kept> kept = new ArrayDeque<>();
    private long cells;

    UnnamedResults(JShell shell, CellExecution execution) {
        this.shell = shell;
        this.execution = execution;
    }

    void add(VarSnippet result) {
        kept.add(new Kept(result, shell.sourceCodeAnalysis().wrapper(result).fullClassName(), cells));
    }

    /** Drops what has become too old. */
    void nextCell() {
        cells++;
        for (Kept oldest = kept.peek(); oldest != null && oldest.cell + CELLS < cells; oldest = kept.peek()) {
            kept.remove();
            shell.drop(oldest.result);
            execution.forget(oldest.type, oldest.result.name());
        }
    }

    /** Tells whether this is a name that JShell gives. */
    static boolean isNameOf(String name) {
        return name.matches("\\$\\d+");
    }

    private record Kept(VarSnippet result, String type, long cell) {}
}
