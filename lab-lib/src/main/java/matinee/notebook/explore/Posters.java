package matinee.notebook.explore;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Finds posters in a folder of the learner's own, by the movie's id: {@code 17.jpg}, {@code 17.jpeg} or {@code 17.png}; shrinks
 * them to the place they have.
 */
final class Posters {
    private static final int WIDTH = 80;
    private static final int HEIGHT = 120;

    private final Optional<Path> folder;
    private final Map<Integer, Optional<String>> seen = new ConcurrentHashMap<>();

    private Posters(Optional<Path> folder) {
        this.folder = folder;
    }

    static Posters none() {
        return new Posters(Optional.empty());
    }

    static Posters in(Path folder) {
        return new Posters(Optional.of(folder));
    }

    /** Writes a movie's poster as the source of an image; empty where there is none. */
    Optional<String> source(int movie) {
        return seen.computeIfAbsent(movie, this::read);
    }

    private Optional<String> read(int movie) {
        return folder.flatMap(place -> Stream.of("jpg", "jpeg", "png")
                        .map(ending -> place.resolve(movie + "." + ending))
                        .filter(Files::isRegularFile)
                        .findFirst())
                .map(Posters::shrunk);
    }

    private static String shrunk(Path file) {
        try {
            BufferedImage image = ImageIO.read(file.toFile());
            if (image == null) {
                throw new IOException("it is no picture that Java can read");
            }
            BufferedImage small = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            Graphics2D canvas = small.createGraphics();
            canvas.drawImage(image.getScaledInstance(WIDTH, HEIGHT, Image.SCALE_AREA_AVERAGING), 0, 0, null);
            canvas.dispose();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(small, "jpg", bytes);
            return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be read as a poster", e);
        }
    }
}
