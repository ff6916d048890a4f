package matinee.kernel;

import java.util.concurrent.Callable;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.jspecify.annotations.Nullable;

/** Does what the magics in a cell say, as a part of the cell: a stop ends it, and what it prints stands under the cell. */
final class MagicRunner {
    private final Magics magics;
    private final @Nullable BaseKernel kernel;
    private final CellExecution execution;

    MagicRunner(Magics magics, @Nullable BaseKernel kernel, CellExecution execution) {
        this.magics = magics;
        this.kernel = kernel;
        this.execution = execution;
    }

    /** Does a line, and returns its value. */
    @Nullable
    Object line(Cell cell, MagicCall call) throws Throwable {
        return done(cell, call, "%", () -> magics.evalLineMagic(kernel, call.name(), call.words()));
    }

    /** Does a whole cell, whose first line ends here, and returns its value. */
    @Nullable
    Object cell(Cell cell, MagicCall call, int end) throws Throwable {
        String body = cell.source().substring(end).replaceFirst("^\\R", "");
        return done(cell, call, "%%", () -> magics.evalCellMagic(kernel, call.name(), call.words(), body));
    }

    private @Nullable Object done(Cell cell, MagicCall call, String sign, Callable<@Nullable Object> work)
            throws Throwable {
        if (!magics.has(sign + call.name())) {
            throw failure(cell, call, magics.unknown(sign + call.name()), null);
        }
        try {
            return execution.call(work);
        } catch (Exception e) {
            String message = e.getMessage();
            throw failure(cell, call, message == null ? e.toString() : message, e);
        }
    }

    /** Says that a magic for a whole cell must be its first line. */
    static MagicFailure misplaced(Cell cell, MagicCall call) {
        return failure(cell, call, "%%" + call.name() + " is about a whole cell: it must be its first line.", null);
    }

    private static MagicFailure failure(Cell cell, MagicCall call, String sentence, @Nullable Throwable cause) {
        return new MagicFailure(sentence, CompileReport.at(cell, call.at(), sentence), cause);
    }

    /** Runs code and says how long it took, also where it fails. */
    static @Nullable Object timed(String what, Work work) throws Throwable {
        long start = System.nanoTime();
        try {
            return work.run();
        } finally {
            System.out.println(Magics.took(what, System.nanoTime() - start));
        }
    }

    /** Code that may throw anything, as cells do. */
    @FunctionalInterface
    interface Work {
        @Nullable
        Object run() throws Throwable;
    }
}
