package matinee.kernel;

import org.dflib.jjava.jupyter.channels.HeartbeatChannel;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.messages.HMACGenerator;
import org.zeromq.ZMQ;

/** Echoes the front end's heartbeat at once. */
final class Heartbeat extends HeartbeatChannel {
    Heartbeat(ZMQ.Context context, HMACGenerator mac) {
        super(context, mac);
    }

    @Override
    public void bind(KernelConnectionProperties properties) {
        bind(formatAddress(properties.getTransport(), properties.getIp(), properties.getHbPort()));
        Thread thread = new Thread(
                () -> {
                    while (true) {
                        send(recv());
                    }
                },
                "kernel heartbeat");
        thread.setDaemon(true);
        thread.start();
    }
}
