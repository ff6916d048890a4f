package matinee.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.channels.ShellChannel;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.messages.HMACGenerator;
import org.dflib.jjava.jupyter.messages.Message;
import org.zeromq.ZMQ;

/**
 * Receives requests and sends their replies, both on one thread: a ZeroMQ socket belongs to one. Other threads leave
 * their replies here and wake it up.
 */
final class RequestChannel extends ShellChannel {
    private final Queue<Message<?>> replies = new ConcurrentLinkedQueue<>();
    private final Pipe bell = newBell();
    private final boolean control;
    private final RequestHandler handler;

    /** Makes the shell channel, or the control channel. */
    RequestChannel(
            ZMQ.Context context,
            HMACGenerator mac,
            boolean control,
            JupyterConnection connection,
            RequestHandler handler) {
        super(context, mac, control, connection);
        this.control = control;
        this.handler = handler;
    }

    @Override
    public void bind(KernelConnectionProperties properties) {
        int port = control ? properties.getControlPort() : properties.getShellPort();
        bind(formatAddress(properties.getTransport(), properties.getIp(), port));
        Thread thread = new Thread(this::serve, control ? "kernel control" : "kernel shell");
        thread.start();
    }

    /** Sends soon, from the thread that owns the socket. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // the queue is safe, and nobody shall wait for the socket
    public void sendMessage(Message<?> message) {
        replies.add(message);
        try {
            bell.sink().write(ByteBuffer.allocate(1));
        } catch (IOException e) {
            throw new UncheckedIOException("the reply cannot be sent: the kernel is closing", e);
        }
    }

    private void serve() {
        try (ZMQ.Poller poller = ctx.poller(2)) {
            poller.register(this, ZMQ.Poller.POLLIN);
            poller.register(bell.source(), ZMQ.Poller.POLLIN);
            ByteBuffer rings = ByteBuffer.allocate(64);
            while (poller.poll(-1) >= 0) {
                if (poller.pollin(0)) {
                    receive();
                }
                if (poller.pollin(1)) {
                    bell.source().read(rings.clear());
                }
                for (Message<?> reply = replies.poll(); reply != null; reply = replies.poll()) {
                    super.sendMessage(reply);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the kernel can no longer wake its own thread", e);
        }
    }

    /** A message that is not understood (another protocol's, a wrong signature) must not cost the channel its thread. */
    private void receive() {
        try {
            handler.handle(this, readMessage());
        } catch (RuntimeException | OutOfMemoryError e) {
            logger.warn("a message was dropped", e);
        }
    }

    private static Pipe newBell() {
        try {
            Pipe bell = Pipe.open();
            bell.source().configureBlocking(false);
            return bell;
        } catch (IOException e) {
            throw new UncheckedIOException("the kernel needs a pipe to wake its own thread, and could not open one", e);
        }
    }

    /** Takes a request from the channel's thread, and does not keep it waiting. */
    @FunctionalInterface
    interface RequestHandler {
        void handle(RequestChannel channel, Message<?> request);
    }
}
