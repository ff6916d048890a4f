package matinee.store;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** Reads one model as {@link ModelFile} says, and believes no length that the rest of the file cannot hold. */
final class ModelInput implements AutoCloseable {
    private static final int CHECKSUM_BYTES = 4;
    private static final int MOST_ARRAYS = 1000;

    private final CRC32 checksum = new CRC32();
    private final DataInputStream in;
    private long left;

    ModelInput(Path file) throws IOException {
        left = Files.size(file) - CHECKSUM_BYTES;
        in = new DataInputStream(
                new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), checksum));
    }

    Storable read() throws IOException {
        if (!Arrays.equals(readBytes(ModelFile.MAGIC.length, "it is no model file"), ModelFile.MAGIC)) {
            throw new IllegalArgumentException("it is no model file");
        }
        int version = readInt();
        if (version != ModelFile.VERSION) {
            throw new IllegalArgumentException(
                    "it has version " + version + " of the format, but this library reads version " + ModelFile.VERSION
                            + (version > ModelFile.VERSION ? ": update Matinee" : ""));
        }
        readText();
        Object recipe = new RecordReader(this).read(Record.class, 0);
        State state = readState();
        checkEnd();
        if (recipe instanceof Restorable restorable) {
            return restorable.restore(state);
        }
        throw new IllegalArgumentException(recipe.getClass().getSimpleName() + " is no recipe of a model");
    }

    private State readState() throws IOException {
        State state = State.empty();
        int count = readInt();
        if (count > MOST_ARRAYS) {
            throw new IllegalArgumentException("it says to have " + count + " arrays, more than any model has");
        }
        for (int n = 0; n < count; n++) {
            state = state.with(readText(), readArray());
        }
        return state;
    }

    private Object readArray() throws IOException {
        byte code = readByte();
        ArrayType entries =
                ArrayType.of(code).orElseThrow(() -> new IllegalArgumentException("there is no type of array " + code));
        int length = readLength(entries.width());
        Object array = entries.make(length);
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        int most = buffer.capacity() / entries.width();
        for (int from = 0; from < length; from += most) {
            int some = Math.min(most, length - from);
            take((long) some * entries.width());
            in.readFully(buffer.array(), 0, some * entries.width());
            entries.get(buffer.clear(), array, from, some);
        }
        return array;
    }

    private void checkEnd() throws IOException {
        if (left != 0) {
            throw new IllegalArgumentException("it is longer than it should be, by " + left + " bytes");
        }
        long expected = checksum.getValue();
        if (in.readInt() != (int) expected) {
            throw new IllegalArgumentException("it is damaged: its checksum does not fit");
        }
    }

    /** Reads how many there are of something; refuses what the rest of the file has no room for. */
    int readLength(int bytesEach) throws IOException {
        int length = readInt();
        if (length < 0 || (long) length * bytesEach > left) {
            throw new IllegalArgumentException("it ends too early");
        }
        return length;
    }

    String readText() throws IOException {
        return new String(readBytes(readLength(1), "it ends too early"), StandardCharsets.UTF_8);
    }

    private byte[] readBytes(int length, String otherwise) throws IOException {
        if (length > left) {
            throw new IllegalArgumentException(otherwise);
        }
        take(length);
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    int readInt() throws IOException {
        take(Integer.BYTES);
        return in.readInt();
    }

    long readLong() throws IOException {
        take(Long.BYTES);
        return in.readLong();
    }

    byte readByte() throws IOException {
        take(1);
        return in.readByte();
    }

    private void take(long bytes) throws IOException {
        if (bytes > left) {
            throw new IllegalArgumentException("it ends too early", new EOFException());
        }
        left -= bytes;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
