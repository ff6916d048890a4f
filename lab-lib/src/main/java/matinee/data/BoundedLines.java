package matinee.data;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Refuses a line that never ends, before it fills the memory: what a zip made to swell consists of. */
final class BoundedLines extends FilterReader {
    static final int LONGEST = 1 << 20;

    private long line = 1;
    private int length;

    BoundedLines(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        if (c >= 0) {
            count((char) c);
        }
        return c;
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
        int read = super.read(into, from, most);
        for (int n = 0; n < read; n++) {
            count(into[from + n]);
        }
        return read;
    }

    private void count(char c) throws IOException {
        length++;
        if (c == '\n' || c == '\r') {
            line += c == '\n' ? 1 : 0;
            length = 0;
        }
        if (length > LONGEST) {
            throw new EndlessLineException(line);
        }
    }

    /** Says which line it is. */
    static final class EndlessLineException extends IOException {
        private static final long serialVersionUID = 1;

        private final long line;

        EndlessLineException(long line) {
            super("line " + line + " does not end");
            this.line = line;
        }

        long line() {
            return line;
        }
    }
}
