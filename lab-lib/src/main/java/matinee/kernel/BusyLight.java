package matinee.kernel;

import org.dflib.jjava.jupyter.channels.JupyterSocket;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.publish.PublishStatus;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the kernel shown as busy while a cell runs. A front end shows the state it was told last, whatever request that belonged to,
 * and what is answered beside a cell ends with "idle".
 */
final class BusyLight {
    private final JupyterSocket publish;
    private @Nullable Message<?> cell;

    BusyLight(JupyterSocket publish) {
        this.publish = publish;
    }

    /** Takes note that a cell runs from now on. */
    synchronized void begin(Message<?> request) {
        cell = request;
    }

    /** Takes note that the cell is through; its own "idle" comes after this, and stays the last word. */
    synchronized void end() {
        cell = null;
    }

    /** Says once more that the cell is busy, if one runs. */
    synchronized void renew() {
        if (cell != null) {
            publish.sendMessage(new Message<>(cell, PublishStatus.MESSAGE_TYPE, PublishStatus.BUSY));
        }
    }
}
