package matinee.notebook.widget;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Holds what a listener prints: it has no cell of its own, so this is shown under its widget. */
final class Printed {
    private static final int MOST_BYTES = 20_000;
    private static final InheritableThreadLocal<@Nullable Printed> OWN = new InheritableThreadLocal<>();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Runs something, and takes what it and the threads it starts print meanwhile. */
    void during(Runnable body) {
        OWN.set(this);
        try {
            body.run();
        } finally {
            OWN.remove();
        }
    }

    String text() {
        synchronized (bytes) {
            return bytes.toString(StandardCharsets.UTF_8).stripTrailing();
        }
    }

    private void add(byte[] more, int offset, int length) {
        synchronized (bytes) {
            bytes.write(more, offset, Math.max(0, Math.min(length, MOST_BYTES - bytes.size())));
        }
    }

    /** Makes a stream that takes listeners' text away and hands everybody else's on. */
    static PrintStream before(PrintStream stream) {
        return stream instanceof Divided ? stream : new Divided(stream);
    }

    /** Marks a stream that divides already. */
    private static final class Divided extends PrintStream {
        Divided(PrintStream others) {
            super(new Switch(others), true, StandardCharsets.UTF_8);
        }
    }

    private static final class Switch extends OutputStream {
        private final PrintStream others;

        Switch(PrintStream others) {
            this.others = others;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            Printed own = OWN.get();
            if (own == null) {
                others.write(bytes, offset, length);
            } else {
                own.add(bytes, offset, length);
            }
        }

        @Override
        public void flush() {
            others.flush();
        }
    }
}
