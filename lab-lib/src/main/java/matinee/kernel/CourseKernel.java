package matinee.kernel;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.BaseNotebookStatics;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.magic.MagicParser;
import org.dflib.jjava.jupyter.kernel.magic.MagicTranspiler;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.publish.PublishError;
import org.dflib.jjava.jupyter.messages.publish.PublishExecuteInput;
import org.dflib.jjava.jupyter.messages.publish.PublishExecuteResult;
import org.dflib.jjava.jupyter.messages.reply.ErrorReply;
import org.dflib.jjava.jupyter.messages.reply.ExecuteReply;
import org.dflib.jjava.jupyter.messages.request.ExecuteRequest;
import org.dflib.jjava.jupyter.messages.request.HistoryRequest;
import org.jspecify.annotations.Nullable;

/**
 * Answers Jupyter's requests with an {@link Evaluator}. What it knows of a domain comes by the extensions on the class
 * path ({@code META-INF/services/org.dflib.jjava.jupyter.Extension}).
 *
 * <p>Without a connection it runs notebooks' cells just the same, for tests and graders:
 *
 * <pre>{@code
 * try (CourseKernel kernel = new CourseKernel()) {
 *     kernel.warmUp();
 *     CellOutcome outcome = kernel.run("1 + 1");
 * }
 * }</pre>
 */
public final class CourseKernel extends BaseKernel implements Executor, AutoCloseable {
    private static final String VERSION = "1";

    private final CellQueue queue = new CellQueue();
    private final CompletableFuture<Evaluator> ready = new CompletableFuture<>();
    private final Set<String> displayedNow = ConcurrentHashMap.newKeySet();
    private final Queue<String> startNotes = new ConcurrentLinkedQueue<>();
    private final ListenerRuns listeners = new ListenerRuns(Evaluator.GRACE);
    private final SessionHistory history = new SessionHistory();
    private final UnaryOperator<byte[]> rewriting;
    private volatile @Nullable Evaluator evaluator;

    /** Makes a kernel that is not started yet. */
    public CourseKernel() {
        this(UnaryOperator.identity());
    }

    /** Makes a kernel that rewrites the classes of each cell before it loads them, as a grader does. */
    public CourseKernel(UnaryOperator<byte[]> rewriting) {
        super(
                "matinee",
                VERSION,
                new LanguageInfo.Builder("Java")
                        .version(Runtime.version().toString())
                        .mimetype("text/x-java")
                        .fileExtension(".jshell")
                        .pygments("java")
                        .codemirror("java")
                        .build(),
                List.of(),
                null,
                new KernelIO(),
                new Comms(),
                new CellRenderer(),
                new MagicParser("(?<=(?:^|=))\\s*%", "%%", new MagicTranspiler()),
                new Magics(),
                true,
                new StringStyler.Builder().build());
        this.rewriting = rewriting;
        Pictures.register(renderer);
        magicsRegistry.registerLineMagic("help", new HelpMagic((Magics) magicsRegistry));
        magicsRegistry.registerLineMagic(
                "classpath", new ClassPathMagic(place -> evaluator().addToClassPath(place)));
        magicsRegistry.registerLineMagic(
                "maven", new MavenMagic(place -> evaluator().addToClassPath(place)));
    }

    /** Starts the evaluator, installs the extensions and compiles a first line if no cell waits yet; cells wait until this is done. */
    public void warmUp() {
        try {
            Evaluator started = new Evaluator((Magics) magicsRegistry, this, rewriting);
            evaluator = started;
            started.evaluateRaw("import static " + BaseNotebookStatics.class.getName() + ".*;");
            startExtensions();
            boolean isAwaited = executionCount.get() > 1; // by a cell, which compiles a first line itself
            if (!isAwaited) {
                started.evaluateRaw("1 + 1");
            }
            ready.complete(started);
        } catch (Throwable e) {
            ready.completeExceptionally(e);
        }
    }

    /** A kernel without one of its extensions is of more use than none: the first cell tells of it. */
    private void startExtensions() {
        try {
            onStartup();
        } catch (RuntimeException | Error e) {
            startNotes.add("A part of the course could not start: " + e);
        }
    }

    /** Runs a cell under the next number, as a request of the front end would, and returns how it ended. */
    public CellOutcome run(String source) {
        return evaluator().run(new Cell(executionCount.getAndIncrement(), source), value -> {});
    }

    /** Lets go of the extensions and ends the evaluator, so that another kernel can take this one's place. */
    @Override
    public void close() {
        onShutdown(false);
        Evaluator started = evaluator;
        if (started != null) {
            started.close();
        }
    }

    CellQueue queue() {
        return queue;
    }

    /** Returns the evaluator once it is started. */
    public Evaluator evaluator() {
        try {
            return ready.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("The kernel could not start: " + e.getCause(), e.getCause());
        }
    }

    @Override
    public void becomeHandlerForConnection(JupyterConnection connection) {
        super.becomeHandlerForConnection(connection);
        if (connection instanceof KernelConnection ours) {
            ((KernelIO) io).open(ours.displays());
        }
    }

    @Override
    protected synchronized void handleExecuteRequest(ShellReplyEnvironment replies, Message<ExecuteRequest> message) {
        ExecuteRequest request = message.getContent();
        CellContext.enter(message);
        commManager.setMessageContext(message);
        displayedNow.clear();
        int number = request.isSilent() ? executionCount.get() : executionCount.getAndIncrement();
        replies.setBusyDeferIdle();
        if (!request.isSilent()) {
            replies.publish(new PublishExecuteInput(request.getCode(), number));
        }
        if (!request.isSilent() && request.shouldStoreHistory()) {
            history.add(new Cell(number, request.getCode()));
        }
        CellOutcome outcome =
                outcome(new Cell(number, request.getCode()), value -> show(replies, request, number, value));
        outcome.notes().forEach(System.err::println);
        if (outcome.error().isEmpty()) {
            replies.defer().reply(new ExecuteReply(number, Map.of()));
            return;
        }
        CellError error = outcome.error().get();
        replies.publish(new PublishError(error.name(), error.message(), error.traceback()));
        if (request.shouldStopOnError()) {
            queue.abort();
        }
        ErrorReply reply = new ErrorReply(error.name(), error.message(), error.traceback());
        reply.setExecutionCount(number);
        replies.defer().replyError(ExecuteReply.MESSAGE_TYPE.error(), reply);
    }

    private CellOutcome outcome(Cell cell, Consumer<Object> show) {
        try {
            Evaluator started = evaluator();
            for (String note = startNotes.poll(); note != null; note = startNotes.poll()) {
                System.err.println(note);
            }
            return started.run(cell, show);
        } catch (IllegalStateException e) {
            String text = String.valueOf(e.getMessage());
            CellError error = new CellError("KernelNotStarted", text, List.of(Ansi.strong(text)), Optional.of(e));
            return new CellOutcome(Optional.empty(), List.of(), Optional.of(error));
        }
    }

    private void show(ShellReplyEnvironment replies, ExecuteRequest request, int number, Object value) {
        // display(x) at a cell's end gives the display's id, which nobody wants to see below the picture.
        boolean isDisplayId = value instanceof String text && displayedNow.contains(text);
        if (!request.isSilent() && !isDisplayId) {
            replies.publish(new PublishExecuteResult(number, renderer.render(value)));
        }
    }

    /** Answers a cell that is not run because one before it failed; it gets no number, or it would look as if it had run. */
    void abort(Replies replies) {
        replies.setBusyDeferIdle();
        JsonObject aborted = new JsonObject();
        aborted.addProperty("status", "aborted");
        replies.reply(MessageType.EXECUTE_REPLY, aborted);
        replies.resolveDeferrals();
    }

    @Override
    public void display(DisplayData data) {
        if (data.hasDisplayId()) {
            displayedNow.add(data.getDisplayId());
        }
        super.display(data);
    }

    @Override
    public @Nullable Object evalRaw(String source) {
        Evaluator started = evaluator;
        return (started == null ? evaluator() : started).evaluateRaw(source);
    }

    @Override
    public @Nullable DisplayData inspect(String code, int cursor, boolean detailed) {
        List<Signature> found = evaluator().assistant().inspect(code, cursor);
        return found.isEmpty() ? null : Inspection.of(found);
    }

    @Override
    public @Nullable ReplacementOptions complete(String code, int cursor) {
        Completions found = evaluator().assistant().complete(code, cursor);
        return found.texts().isEmpty() ? null : new ReplacementOptions(found.texts(), found.start(), found.end());
    }

    @Override
    public String isComplete(String code) {
        Completeness completeness = evaluator().assistant().completeness(code);
        return switch (completeness) {
            case DEFINITELY_INCOMPLETE, CONSIDERED_INCOMPLETE -> "    ";
            case UNKNOWN -> IS_COMPLETE_BAD;
            default -> IS_COMPLETE_YES;
        };
    }

    @Override
    public void interrupt() {
        Evaluator started = evaluator;
        if (started != null) {
            started.stop();
        }
        listeners.stop();
    }

    /**
     * Runs what belongs to no cell, such as a widget's listener, and returns when it has ended. Stop ends it too, and so does an
     * interrupt of the thread that waits here.
     */
    @Override
    public void execute(Runnable work) {
        listeners.execute(work);
    }

    /** Tells what was thrown outside a cell as it would be told below one. */
    @Override
    public List<String> formatError(Throwable thrown) {
        if (thrown instanceof CellStopped) {
            return List.of(String.valueOf(thrown.getMessage()));
        }
        Evaluator started = evaluator;
        return started == null
                ? List.of(thrown.toString())
                : started.explain(thrown).traceback();
    }

    @Override
    protected void handleHistoryRequest(ShellReplyEnvironment replies, Message<HistoryRequest> message) {
        replies.setBusyDeferIdle();
        ((Replies) replies).reply(MessageType.HISTORY_REPLY, history.reply(message.getContent()));
    }
}
