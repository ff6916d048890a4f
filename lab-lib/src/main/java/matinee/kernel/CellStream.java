package matinee.kernel;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.dflib.jjava.jupyter.messages.publish.PublishStream.StreamType;

/** Takes what is printed to the cell that prints it, up to a limit that a browser can bear. */
final class CellStream extends OutputStream {
    private static final long MAX_BYTES = 1_000_000;

    private final Outbox outbox;
    private final StreamType type;

    private CellStream(Outbox outbox, StreamType type) {
        this.outbox = outbox;
        this.type = type;
    }

    static PrintStream to(Outbox outbox, StreamType type) {
        return new PrintStream(new CellStream(outbox, type), true, StandardCharsets.UTF_8);
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        CellContext cell = CellContext.current();
        long before = cell.count(length) - length;
        if (before >= MAX_BYTES) {
            return;
        }
        int taken = (int) Math.min(length, MAX_BYTES - before);
        outbox.print(cell, type, bytes, offset, taken);
        if (before + length >= MAX_BYTES) {
            byte[] note = String.format(
                            Locale.ROOT,
                            "%n… cut here: this cell has printed more than %,d characters. Print less, or write to a file.%n",
                            MAX_BYTES)
                    .getBytes(StandardCharsets.UTF_8);
            outbox.print(cell, StreamType.ERR, note, 0, note.length);
        }
    }
}
