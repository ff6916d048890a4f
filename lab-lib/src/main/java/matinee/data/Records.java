package matinee.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Walks through the records of a file, whatever quotes and line ends it has, and knows the line of each for messages. */
final class Records implements AutoCloseable {
    private final Source source;
    private final Charset charset;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> header;
    private String[] fields = new String[0];
    private long line;

    private Records(Source source, Dialect dialect) throws IOException {
        this.source = source;
        this.charset = dialect.charset();
        this.parser = CSVParser.parse(source.openText(charset), dialect.format());
        this.records = parser.iterator();
        this.header = dialect.header() ? readHeader() : List.of();
    }

    static Records open(Source source, Dialect dialect) {
        try {
            return new Records(source, dialect);
        } catch (IOException e) {
            throw source.failure(e);
        }
    }

    private List<String> readHeader() {
        if (!advance()) {
            throw source.error("is empty; its first line must name the columns");
        }
        return Arrays.stream(fields).map(String::strip).toList();
    }

    /** Lists the names of the columns; empty where the file has no header. */
    List<String> header() {
        return header;
    }

    /** Goes to the next record; false: there is none. */
    boolean next() {
        if (!advance()) {
            return false;
        }
        if (!header.isEmpty() && fields.length != header.size()) {
            throw error("must have %d columns as the header has, but has %d", header.size(), fields.length);
        }
        return true;
    }

    private boolean advance() {
        try {
            if (!records.hasNext()) {
                return false;
            }
            fields = records.next().values();
            line = parser.getCurrentLineNumber();
            return true;
        } catch (UncheckedIOException e) {
            throw explain(e);
        }
    }

    private RuntimeException explain(UncheckedIOException e) {
        Throwable cause = e.getCause();
        if (cause instanceof CharacterCodingException) {
            return malformed();
        }
        if (cause instanceof CSVException) {
            return source.error(
                    Math.max(1, parser.getCurrentLineNumber()),
                    "has a quote that is not closed, or text behind a closing quote; write \"\" for a quote inside quotes");
        }
        return cause instanceof IOException io ? source.failure(io) : e;
    }

    /** The parser reads ahead, so the line is looked for afresh. */
    private RuntimeException malformed() {
        try (InputStream in = source.open()) {
            int number = 1;
            for (byte[] bytes = line(in); bytes.length > 0; bytes = line(in)) {
                if (!isReadable(bytes)) {
                    break;
                }
                number++;
            }
            return source.error(
                    number,
                    "is not written in %s; %s",
                    charset,
                    charset.equals(StandardCharsets.UTF_8)
                            ? "it may be ISO-8859-1: save it as UTF-8, or read it with .withCharset(StandardCharsets.ISO_8859_1)"
                            : "read it with another charset, or save it as UTF-8");
        } catch (IOException e) {
            return source.failure(e);
        }
    }

    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int next = in.read();
        while (next >= 0) {
            bytes.write(next);
            if (next == '\n') {
                break;
            }
            next = in.read();
        }
        return bytes.toByteArray();
    }

    private boolean isReadable(byte[] bytes) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).hasRemaining() || bytes.length > 0;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Counts the fields of this record. */
    int size() {
        return fields.length;
    }

    /** Returns a field of this record, without the spaces around it. */
    String text(int column) {
        if (column >= fields.length) {
            throw error("must have at least %d columns, but has %d", column + 1, fields.length);
        }
        return fields[column].strip();
    }

    /** Reads a field as an id or another whole number. */
    int whole(int column, String what) {
        String text = text(column);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw error(
                    "%s must be a whole number %s, but was \"%s\"",
                    what, text.matches("[+-]?\\d+") ? "from -2147483648 to 2147483647" : "such as 17", text);
        }
    }

    /** Reads a field as a whole number that may be left out. */
    OptionalInt perhapsWhole(int column, String what) {
        return text(column).isEmpty() ? OptionalInt.empty() : OptionalInt.of(whole(column, what));
    }

    /** Returns the line of the file on which this record ends, counted from 1. */
    long line() {
        return line;
    }

    IllegalArgumentException error(String message, Object... arguments) {
        return source.error(line, message, arguments);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw source.failure(e);
        }
    }
}
