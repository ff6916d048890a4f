package matinee.kernel;

import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dflib.jjava.jupyter.channels.IOPubChannel;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.channels.ShellHandler;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.messages.HMACGenerator;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.publish.PublishStatus;
import org.zeromq.ZMQ;

/**
 * Connects the kernel with its front end. The shell's thread only receives and sends; questions about code, comm
 * messages and cells each have a thread of their own, so that a slider moves and Tab completes while a cell runs.
 */
final class KernelConnection extends JupyterConnection {
    private static final Set<MessageType<?>> QUESTIONS =
            Set.of(MessageType.COMPLETE_REQUEST, MessageType.INSPECT_REQUEST, MessageType.IS_COMPLETE_REQUEST);
    private static final Set<MessageType<?>> COMMS = Set.of(
            MessageType.COMM_OPEN_COMMAND,
            MessageType.COMM_MSG_COMMAND,
            MessageType.COMM_CLOSE_COMMAND,
            MessageType.COMM_INFO_REQUEST);

    private final KernelConnectionProperties properties;
    private final CourseKernel kernel;
    private final RequestChannel requests;
    private final RequestChannel controls;
    private final Heartbeat beat;
    private final PublishChannel publish;
    private final BusyLight light;
    private final ExecutorService questions =
            Executors.newSingleThreadExecutor(body -> daemon(body, "kernel questions"));
    private final ExecutorService comms = Executors.newSingleThreadExecutor(body -> daemon(body, "kernel comms"));

    KernelConnection(KernelConnectionProperties properties, CourseKernel kernel, Outbox outbox)
            throws GeneralSecurityException {
        super(properties);
        this.properties = properties;
        this.kernel = kernel;
        ZMQ.Context context = ZMQ.context(1);
        HMACGenerator mac = properties.createHMACGenerator();
        requests = new RequestChannel(context, properties.createHMACGenerator(), false, this, this::dispatch);
        controls = new RequestChannel(context, properties.createHMACGenerator(), true, this, this::dispatch);
        beat = new Heartbeat(context, mac);
        publish = new PublishChannel(context, properties.createHMACGenerator(), outbox);
        light = new BusyLight(publish);
    }

    @Override
    public void connect() {
        publish.bind(properties);
        publish.sendMessage(new Message<>(null, PublishStatus.MESSAGE_TYPE, PublishStatus.STARTING));
        beat.bind(properties);
        stdin.bind(properties);
        controls.bind(properties);
        requests.bind(properties);
    }

    @Override
    public IOPubChannel getIOPub() {
        return publish;
    }

    /** Returns what publishes under the cell that a thread belongs to. */
    DisplayReplies displays() {
        return new DisplayReplies(
                requests, stdin, publish, new Message<>(null, PublishStatus.MESSAGE_TYPE, PublishStatus.IDLE));
    }

    private void dispatch(RequestChannel channel, Message<?> request) {
        MessageType<?> type = request.getHeader().getType();
        Replies replies = new Replies(channel, stdin, publish, request);
        if (type.equals(MessageType.EXECUTE_REQUEST)) {
            kernel.queue().add(() -> runCell(request, replies), () -> kernel.abort(replies));
        } else {
            executor(type).execute(() -> answer(request, replies));
        }
    }

    private void runCell(Message<?> request, Replies replies) {
        light.begin(request);
        try {
            handle(request, replies);
        } finally {
            light.end();
            replies.resolveDeferrals();
        }
    }

    private void answer(Message<?> request, Replies replies) {
        try {
            handle(request, replies);
        } finally {
            replies.resolveDeferrals();
            light.renew();
        }
        if (replies.isMarkedForShutdown()) {
            KernelExit.soon();
        }
    }

    private Executor executor(MessageType<?> type) {
        if (QUESTIONS.contains(type)) {
            return questions;
        }
        return COMMS.contains(type) ? comms : Runnable::run;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the handler was registered under the request's own type
    private void handle(Message<?> request, Replies replies) {
        ShellHandler handler = getHandler(request.getHeader().getType());
        if (handler == null) {
            return;
        }
        try {
            handler.handle(replies, (Message) request);
        } catch (Throwable e) {
            // A handler of the front end's message has no cell to fail: the latest cell tells of it.
            System.err.println(
                    "The kernel could not answer " + request.getHeader().getType() + ": " + e);
        }
    }

    private static Thread daemon(Runnable body, String name) {
        Thread thread = new Thread(body, name);
        thread.setDaemon(true);
        return thread;
    }
}
