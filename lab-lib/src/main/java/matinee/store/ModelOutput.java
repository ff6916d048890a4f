package matinee.store;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/** Writes one model as {@link ModelFile} says. */
final class ModelOutput implements AutoCloseable {
    private final CRC32 checksum = new CRC32();
    private final DataOutputStream out;

    ModelOutput(Path file) throws IOException {
        out = new DataOutputStream(
                new BufferedOutputStream(new CheckedOutputStream(Files.newOutputStream(file), checksum), 1 << 16));
    }

    void write(Storable model) throws IOException {
        out.write(ModelFile.MAGIC);
        out.writeInt(ModelFile.VERSION);
        writeText(model.recipe().toString());
        RecordWriter.write(model.recipe(), this);
        Map<String, Object> arrays = model.state().arrays();
        out.writeInt(arrays.size());
        for (Map.Entry<String, Object> array : arrays.entrySet()) {
            writeText(array.getKey());
            writeArray(array.getValue());
        }
        out.flush();
        out.writeInt((int) checksum.getValue());
    }

    private void writeArray(Object array) throws IOException {
        ArrayType type = ArrayType.of(array).orElseThrow();
        int length = Array.getLength(array);
        out.writeByte(type.code());
        out.writeInt(length);
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        int most = buffer.capacity() / type.width();
        for (int from = 0; from < length; from += most) {
            int count = Math.min(most, length - from);
            type.put(array, from, count, buffer.clear());
            out.write(buffer.array(), 0, count * type.width());
        }
    }

    void writeText(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    DataOutputStream numbers() {
        return out;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
