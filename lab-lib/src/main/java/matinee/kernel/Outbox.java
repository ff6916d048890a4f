package matinee.kernel;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Consumer;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.publish.PublishStream;
import org.dflib.jjava.jupyter.messages.publish.PublishStream.StreamType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds, in order, what is to be published. Printed text is gathered for a moment, because a message per line would
 * take the front end minutes for a long loop. Putting something in never blocks and is not harmed by an interrupt.
 */
final class Outbox {
    /** How long printed text is gathered. */
    private static final long GATHER_NANOS = 50_000_000;

    private static final Logger LOGGER = LoggerFactory.getLogger(Outbox.class);

    private final Deque<Entry> entries = new ArrayDeque<>();
    private boolean sending;

    /** Adds a message after everything that is there. */
    synchronized void add(Message<?> message) {
        entries.add(new Entry(message, null, null, null));
        notifyAll();
    }

    /** Adds printed text, to what the same cell has printed since the last message where there is such. */
    synchronized void print(CellContext cell, StreamType type, byte[] bytes, int offset, int length) {
        Iterator<Entry> latest = entries.descendingIterator();
        while (latest.hasNext()) {
            Entry entry = latest.next();
            if (entry.text == null) {
                break;
            }
            if (entry.cell == cell && entry.type == type) {
                entry.text.write(bytes, offset, length);
                return;
            }
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.write(bytes, offset, length);
        entries.add(new Entry(null, cell, type, text));
        notifyAll();
    }

    /** Hands on what comes, for ever; for the one thread that owns the socket. */
    void deliver(Consumer<Message<?>> send) {
        while (true) {
            try {
                send.accept(take());
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | OutOfMemoryError e) {
                LOGGER.warn("a message was lost", e); // a full heap or one bad message must not silence the kernel
            } finally {
                synchronized (this) {
                    sending = false;
                    notifyAll();
                }
            }
        }
    }

    /** Waits until everything is handed on, or the time is over. */
    synchronized void flush(long millis) throws InterruptedException {
        long deadline = System.nanoTime() + millis * 1_000_000;
        while (sending || !entries.isEmpty()) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return;
            }
            wait(left);
        }
    }

    private synchronized Message<?> take() throws InterruptedException {
        while (true) {
            Entry first = entries.peek();
            if (first == null) {
                wait();
                continue;
            }
            long ripe = first.since + GATHER_NANOS - System.nanoTime();
            if (first.text == null || ripe <= 0 || hasMessage()) {
                sending = true;
                return entries.remove().toMessage();
            }
            wait(ripe / 1_000_000 + 1);
        }
    }

    /** A message follows the printed text: nothing more will be gathered before it. */
    private boolean hasMessage() {
        return entries.stream().anyMatch(entry -> entry.text == null);
    }

    /** A message, or text that is still growing. */
    private static final class Entry {
        private final @Nullable Message<?> message;
        private final @Nullable CellContext cell;
        private final @Nullable StreamType type;
        private final @Nullable ByteArrayOutputStream text;
        private final long since = System.nanoTime();

        Entry(
                @Nullable Message<?> message,
                @Nullable CellContext cell,
                @Nullable StreamType type,
                @Nullable ByteArrayOutputStream text) {
            this.message = message;
            this.cell = cell;
            this.type = type;
            this.text = text;
        }

        Message<?> toMessage() {
            if (message != null) {
                return message;
            }
            if (cell == null || text == null || type == null) {
                throw new IllegalStateException("an entry is a message or text");
            }
            PublishStream stream = new PublishStream(type, text.toString(StandardCharsets.UTF_8));
            return new Message<>(cell.request(), PublishStream.MESSAGE_TYPE, stream);
        }
    }
}
