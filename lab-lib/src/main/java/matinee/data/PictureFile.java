package matinee.data;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads a picture, whose size is known before its pixels are read; each failure says what is wrong with the file. */
final class PictureFile implements AutoCloseable {
    private final ImageInputStream in;
    private final ImageReader reader;

    private PictureFile(ImageInputStream in, ImageReader reader) {
        this.in = in;
        this.reader = reader;
    }

    static PictureFile open(Path file) throws IOException {
        ImageInputStream in = ImageIO.createImageInputStream(file.toFile());
        if (in == null) {
            throw new IOException("cannot be read");
        }
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            in.close();
            throw new IOException("is no picture that Java reads");
        }
        ImageReader reader = readers.next();
        reader.setInput(in);
        return new PictureFile(in, reader);
    }

    int width() throws IOException {
        return sound(() -> reader.getWidth(0));
    }

    int height() throws IOException {
        return sound(() -> reader.getHeight(0));
    }

    BufferedImage read() throws IOException {
        return sound(() -> reader.read(0));
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    /** Damaged pictures fail in many ways, with exceptions of the readers' own too. */
    private static <T> T sound(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (IOException | RuntimeException e) {
            throw new IOException("is damaged: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        in.close();
    }
}
