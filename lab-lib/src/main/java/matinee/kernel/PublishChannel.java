package matinee.kernel;

import org.dflib.jjava.jupyter.channels.IOPubChannel;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.messages.HMACGenerator;
import org.dflib.jjava.jupyter.messages.Message;
import org.zeromq.ZMQ;

/** Publishes from a thread of its own: a cell's thread that is interrupted inside a send would lose the socket. */
final class PublishChannel extends IOPubChannel {
    private final Outbox outbox;

    PublishChannel(ZMQ.Context context, HMACGenerator mac, Outbox outbox) {
        super(context, mac);
        this.outbox = outbox;
    }

    @Override
    public void bind(KernelConnectionProperties properties) {
        super.bind(properties);
        Thread thread = new Thread(() -> outbox.deliver(super::sendMessage), "kernel publish");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // the outbox is safe, and nobody shall wait for the socket
    public void sendMessage(Message<?> message) {
        outbox.add(message);
    }
}
