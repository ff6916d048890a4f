package matinee.notebook.explore;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import matinee.Poster;
import matinee.data.Posters;
import matinee.plot.Tile;

/** Shows posters from a folder of the learner's own, shrunk to the place they have, each read when it is first asked for. */
final class PosterFolder {
    private static final int WIDTH = 80;
    private static final int HEIGHT = 120;

    private final Optional<Path> folder;
    private final Map<Integer, Optional<String>> seen = new ConcurrentHashMap<>();

    private PosterFolder(Optional<Path> folder) {
        this.folder = folder;
    }

    static PosterFolder none() {
        return new PosterFolder(Optional.empty());
    }

    static PosterFolder in(Path folder) {
        return new PosterFolder(Optional.of(folder));
    }

    /** Writes a movie's poster as the source of an image; empty where there is none that can be read. */
    Optional<String> source(int movie) {
        return seen.computeIfAbsent(movie, id -> folder.flatMap(place -> Posters.find(place, id, WIDTH, HEIGHT))
                .map(poster -> source(poster, "jpeg")));
    }

    /** Writes a poster as the source of an image. */
    static String source(Poster poster, String format) {
        BufferedImage image = Tile.of(poster, "").image();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write the " + poster + " as " + format, e);
        }
        return "data:image/" + format + ";base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
