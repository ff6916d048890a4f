package matinee.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipException;

/** A file to read, on the disk or inside a zip, as often as wanted; its name is what messages call it. */
record Source(String name, Opening opening) {
    private static final int SHORTEST = "1,1,1".length();

    /** Opens the file from its beginning. */
    interface Opening {
        InputStream open() throws IOException;
    }

    /** Opens the file behind the byte-order mark that some editors put before UTF-8. */
    InputStream open() throws IOException {
        InputStream in = new BufferedInputStream(opening.open(), 1 << 16);
        in.mark(3);
        if (in.read() != 0xEF || in.read() != 0xBB || in.read() != 0xBF) {
            in.reset();
        }
        return in;
    }

    /** Counts the lines, so that there can be just enough room for their ratings; a file of empty lines gets little room. */
    int countLines() throws IOException {
        try (InputStream in = opening.open()) {
            byte[] buffer = new byte[1 << 16];
            byte last = '\n';
            long lines = 0;
            long bytes = 0;
            for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
                for (int n = 0; n < length; n++) {
                    lines += buffer[n] == '\n' ? 1 : 0;
                }
                last = buffer[length - 1];
                bytes += length;
            }
            lines += last == '\n' ? 0 : 1;
            return (int) Math.min(Integer.MAX_VALUE - 8L, Math.min(lines, bytes / SHORTEST + 1));
        }
    }

    /** Opens the file as text; bytes that the charset does not have are an error, not a question mark. */
    Reader openText(Charset charset) throws IOException {
        return new BoundedLines(new InputStreamReader(
                open(),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /** Makes an exception that names the file and a line of it. */
    IllegalArgumentException error(long line, String message, Object... arguments) {
        return error("line " + line + ": " + String.format(Locale.ROOT, message, arguments));
    }

    /** Makes an exception that names the file. */
    IllegalArgumentException error(String message) {
        return new IllegalArgumentException(name + " " + message);
    }

    /** Makes an exception for a path at which there is nothing. */
    static UncheckedIOException missing(String what, String remedy) {
        return new UncheckedIOException(what + " is not there; " + remedy, new NoSuchFileException(what));
    }

    /** Says what it means that the file could not be read to its end. */
    RuntimeException failure(IOException e) {
        if (e instanceof ClosedByInterruptException) {
            return new CancellationException("reading " + name + " was stopped");
        }
        if (e instanceof BoundedLines.EndlessLineException endless) {
            return error(
                    endless.line(),
                    "is longer than %d letters; it is no table, get the file again",
                    BoundedLines.LONGEST);
        }
        if (e instanceof ZipException || e instanceof EOFException) {
            return error("is damaged inside the zip (" + e.getMessage() + "); get the zip again");
        }
        return new UncheckedIOException(name + " cannot be read: " + e.getMessage(), e);
    }
}
