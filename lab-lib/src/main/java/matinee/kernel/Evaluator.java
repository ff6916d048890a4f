package matinee.kernel;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import matinee.kernel.CellPart.Kind;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.jspecify.annotations.Nullable;

/**
 * Runs cells in this JVM, without Jupyter: what the kernel, graders and tests share. Variables live from cell to cell.
 *
 * <p>Cells run one after the other; {@link #stop} may come from any thread. Uses the class path this JVM was started
 * with.
 */
public final class Evaluator implements AutoCloseable {
    static final Duration GRACE = Duration.ofSeconds(2);
    private static final String EVERYDAY =
            "import java.io.*; import java.math.*; import java.nio.file.*; import java.util.*;"
                    + " import java.util.function.*; import java.util.stream.*;";

    private final ReentrantLock shellLock = new ReentrantLock();
    private final CellExecution execution;
    private final JShell shell;
    private final ImportBlock imports = new ImportBlock();
    private final CellMap map;
    private final CompileReport report;
    private final Assistant assistant;
    private final Leavings leavings;
    private final MagicRunner magics;
    private int cells;

    /** Starts an evaluator with the JDK's everyday imports. */
    public Evaluator() {
        this(new Magics(), null, UnaryOperator.identity());
    }

    /** Starts an evaluator that runs these magics for this kernel, and rewrites the classes of cells before they are loaded. */
    Evaluator(Magics magics, @Nullable BaseKernel kernel, UnaryOperator<byte[]> rewriting) {
        execution = new CellExecution(GRACE, shellLock, rewriting);
        shell = JShell.builder()
                .executionEngine(new InThisJvm(execution), Map.of())
                .build();
        map = new CellMap(shell);
        report = new CompileReport(shell);
        assistant = new Assistant(shell, shellLock, magics, imports);
        leavings = new Leavings(shell, execution, map);
        this.magics = new MagicRunner(magics, kernel, execution);
        imports.add(shell, EVERYDAY);
    }

    /** Runs a cell under the next number. */
    public CellOutcome run(String source) {
        return run(new Cell(cells + 1, source), value -> {});
    }

    /**
     * Runs a cell.
     *
     * @param show is given the cell's value, on the cell's thread and as a part of it: a stop ends it too, and what it
     *     throws is the cell's error
     */
    public CellOutcome run(Cell cell, Consumer<Object> show) {
        Remarks remarks = new Remarks();
        cells = cell.number();
        execution.begin(cell.number(), thrown -> tellOfThread(cell, thrown)); // from here on Stop is meant for it
        shellLock.lock();
        try {
            leavings.nextCell();
            Object value = worthShowing(evaluate(cell, assistant.parts(cell.source()), remarks));
            if (value != null) {
                execution.call(() -> {
                    show.accept(value);
                    return true;
                });
            }
            return new CellOutcome(Optional.ofNullable(value), remarks.told(shell, report), Optional.empty());
        } catch (CompileFailure e) {
            CellError error =
                    new CellError("CompileError", String.valueOf(e.getMessage()), e.lines(), Optional.empty());
            return new CellOutcome(Optional.empty(), List.of(), Optional.of(error));
        } catch (MagicFailure e) {
            CellError error = new CellError(
                    "MagicError", String.valueOf(e.getMessage()), e.lines(), Optional.ofNullable(e.getCause()));
            return new CellOutcome(Optional.empty(), List.of(), Optional.of(error));
        } catch (Throwable e) {
            return new CellOutcome(Optional.empty(), List.of(), Optional.of(new ThrownReport(map, cell).of(e)));
        } finally {
            execution.end();
            shellLock.unlock();
        }
    }

    /** {@code System.out.printf} gives its stream back, which nobody wants to see below what it printed. */
    private static @Nullable Object worthShowing(@Nullable Object value) {
        return value instanceof PrintStream ? null : value;
    }

    /** Stops the cell that runs now; does nothing between two cells. Returns at once. */
    public void stop() {
        execution.stop();
    }

    /** Returns what completes, explains and inspects code. */
    public Assistant assistant() {
        return assistant;
    }

    /** Explains what was thrown outside a cell, with the lines of the cells it passed. */
    CellError explain(Throwable thrown) {
        return explain(thrown, new Cell(0, ""));
    }

    private CellError explain(Throwable thrown, Cell cell) {
        shellLock.lock();
        try {
            return new ThrownReport(map, cell).of(thrown);
        } finally {
            shellLock.unlock();
        }
    }

    /** Makes a jar, or a folder of classes, known to the cells that come. */
    void addToClassPath(Path place) {
        shellLock.lock();
        try {
            shell.addToClasspath(place.toString());
        } finally {
            shellLock.unlock();
        }
    }

    /** Ends the evaluator; a cell that still runs is stopped. */
    @Override
    public void close() {
        execution.stop();
        shell.close();
    }

    /**
     * Evaluates code outside any cell, as an extension does when it is installed.
     *
     * @throws IllegalArgumentException if Java does not take the code
     */
    @Nullable
    Object evaluateRaw(String source) {
        shellLock.lock();
        try {
            if (ImportBlock.isAll(source) && imports.add(shell, source)) {
                return null;
            }
            return evaluate(new Cell(cells, source), assistant.parts(source), new Remarks());
        } catch (CompileFailure e) {
            throw new IllegalArgumentException(Ansi.strip(String.join("\n", e.lines())), e);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        } finally {
            shellLock.unlock();
        }
    }

    /** A thread that the cell started has ended by an exception, perhaps long after the cell. */
    private void tellOfThread(Cell cell, Throwable thrown) {
        System.err.println("A thread that this cell started has ended:\n"
                + explain(thrown, cell).text());
    }

    private @Nullable Object evaluate(Cell cell, List<CellPart> parts, Remarks remarks) throws Throwable {
        Object result = null;
        for (int i = 0; i < parts.size(); i++) {
            CellPart part = parts.get(i);
            if (part.kind() == Kind.JAVA) {
                result = java(cell, part.start(), part.end(), remarks, result);
                continue;
            }
            MagicCall call = MagicCall.of(cell, part);
            boolean times = call.name().equals(Magics.TIME);
            List<CellPart> below = parts.subList(i + 1, parts.size());
            if (part.kind() == Kind.LINE_MAGIC) {
                result = times
                        ? MagicRunner.timed("This", () -> java(cell, call.restAt(), part.end(), remarks, null))
                        : magics.line(cell, call);
            } else if (i > 0) {
                throw MagicRunner.misplaced(cell, call);
            } else {
                return times
                        ? MagicRunner.timed("This cell", () -> evaluate(cell, below, remarks))
                        : magics.cell(cell, call, part.end());
            }
        }
        return result;
    }

    private @Nullable Object java(Cell cell, int start, int end, Remarks remarks, @Nullable Object before)
            throws Throwable {
        Object result = before;
        int offset = start;
        String rest = cell.source().substring(start, end);
        while (!rest.isBlank()) {
            CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            if (info.completeness() == Completeness.EMPTY) {
                break;
            }
            if (info.completeness() == Completeness.DEFINITELY_INCOMPLETE) {
                throw report.incomplete(cell, offset);
            }
            String source = info.source() == null ? rest : info.source();
            result = null;
            map.runs(cell, offset);
            for (SnippetEvent event : shell.eval(source)) {
                Object value = settle(event, cell, offset, remarks);
                result = event.causeSnippet() == null ? value : result;
            }
            rest = info.remaining() == null ? "" : info.remaining();
            offset = Math.max(offset, end - rest.length());
        }
        return result;
    }

    private @Nullable Object settle(SnippetEvent event, Cell cell, int offset, Remarks remarks) throws Throwable {
        Snippet snippet = event.snippet();
        if (event.causeSnippet() != null) {
            if (snippet instanceof VarSnippet lost && event.status() == Status.RECOVERABLE_NOT_DEFINED) {
                remarks.lost(lost.name(), imports.simple(lost.typeName()));
            }
            return null;
        }
        if (event.status() == Status.REJECTED) {
            throw report.rejected(snippet, cell, offset);
        }
        map.put(snippet, cell, offset);
        leavings.add(snippet);
        if (event.status() == Status.RECOVERABLE_NOT_DEFINED && snippet instanceof DeclarationSnippet declared) {
            throw report.unresolved(declared, cell, offset);
        }
        if (event.status() == Status.RECOVERABLE_DEFINED && snippet instanceof DeclarationSnippet declared) {
            remarks.waits(declared);
        }
        if (snippet instanceof TypeDeclSnippet type) {
            remarks.declared(type, cell);
        }
        Throwable thrown = execution.takeThrown();
        if (thrown != null) {
            throw thrown;
        }
        if (event.exception() instanceof UnresolvedReferenceException unresolved) {
            throw report.unresolved(unresolved.getSnippet(), cell, offset);
        }
        if (event.exception() != null) {
            throw event.exception();
        }
        return switch (snippet.subKind()) {
            case TEMP_VAR_EXPRESSION_SUBKIND, VAR_VALUE_SUBKIND, OTHER_EXPRESSION_SUBKIND -> execution.value();
            default -> null;
        };
    }

    private record InThisJvm(ExecutionControl execution) implements ExecutionControlProvider {
        @Override
        public String name() {
            return "matinee";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
            return execution;
        }
    }
}
