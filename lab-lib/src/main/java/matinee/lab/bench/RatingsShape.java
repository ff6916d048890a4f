package matinee.lab.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Describes ratings that are made up, shaped like MovieLens: some users rate very much, a few movies get most ratings, and stars
 * follow tastes with noise on top. The same shape gives the same ratings, everywhere.
 *
 * @param name how the file is called
 * @param ratings how many ratings, about
 * @param users how many users
 * @param items how many movies there are to rate
 * @param halfStars whether there are half stars too
 */
record RatingsShape(String name, int ratings, int users, int items, boolean halfStars) {
    private static final long SEED = 42;

    /** Makes the shape of MovieLens 1M at another size: users in proportion, movies by the square root. */
    static RatingsShape ofSize(int ratings) {
        double millions = ratings / 1e6;
        return new RatingsShape(
                "generated-" + ratings / 1000 + "k",
                ratings,
                (int) Math.round(6040 * millions),
                (int) Math.round(3706 * Math.sqrt(millions)),
                false);
    }

    /** Finds the ratings in a folder, and writes them there first where they are not: wholly or not at all. */
    Data in(Path folder) {
        Path file = folder.resolve(name + ".csv");
        if (!Files.exists(file)) {
            try {
                Files.createDirectories(folder);
                Path part = folder.resolve(name + ".part");
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 20)) {
                    out.write("userId,movieId,rating,timestamp\n".getBytes(StandardCharsets.US_ASCII));
                    new MadeUpRatings(this, SEED).writeTo(out);
                }
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(file + " could not be written; is the disk full?", e);
            }
        }
        return new Data(file.toAbsolutePath());
    }
}
