package matinee.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Saves fitted models to files, and reads them back.
 *
 * <pre>{@code
 * ModelFile.save(MatrixFactorization.ofRank(20).fit(ratings), Path.of("taste.matinee"));
 * var model = ModelFile.load(Path.of("taste.matinee"), FactorModel.class);
 * }</pre>
 *
 * <p>What is read predicts what was saved predicted, bit for bit. Of a method whose fitting is quicker than reading what it found
 * (neighbors, means, differences, clusters, features) only the recipe and the ratings are saved, and it is fitted anew.
 *
 * <p><b>The file</b>, version 1; numbers big-endian, texts as a length (4 bytes) and that many bytes of UTF-8:
 *
 * <ol>
 *   <li>the 8 bytes {@code MATINEE\n}, then the version (4 bytes)
 *   <li>a text for eyes: what the recipe prints
 *   <li>the recipe: a record as its class's name, the number of its components (4 bytes), and for each its name, a byte for the kind of
 *       value, and the value; kinds are I int, J long, D double, Z boolean, S text, E enum (its name), N enum of a type that is not said
 *       elsewhere (its class's name, its name), R record, L list (number, then each a kind and a value), O what may be there (a boolean,
 *       then a kind and a value if it is), F features (number of columns, their names, number of rows, and for each its id and its doubles)
 *   <li>the number of arrays (4 bytes), and for each its name, a byte for the type (0 byte, 1 int, 2 long, 3 float, 4 double), its length
 *       (4 bytes), and the entries
 *   <li>the CRC-32 of all bytes before it (4 bytes)
 * </ol>
 *
 * <p>A file is data, never code: classes are only ever records and enums of this library, made by their constructors, which refuse nonsense. What a
 * file claims of lengths is believed no further than the file is long.
 */
public final class ModelFile {
    static final byte[] MAGIC = {'M', 'A', 'T', 'I', 'N', 'E', 'E', '\n'};
    static final int VERSION = 1;

    private ModelFile() {}

    /**
     * Saves a model; a file that is there is replaced only when all is written.
     *
     * @throws IllegalArgumentException if the model was made with something that is code, such as a similarity of your own
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void save(Storable model, Path file) {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.resolveSibling(".").normalize();
        try {
            Path part = Files.createTempFile(folder, "model", ".part");
            try {
                try (ModelOutput out = new ModelOutput(part)) {
                    out.write(model);
                }
                Files.move(part, absolute, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Reads a model.
     *
     * @throws IllegalArgumentException if the file is not one of these, is damaged, comes from a newer version, or holds a model of another
     *     type
     * @throws UncheckedIOException if the file is not there or cannot be read
     */
    public static <T> T load(Path file, Class<T> type) {
        Storable model = load(file);
        if (!type.isInstance(model)) {
            throw new IllegalArgumentException(file + " must hold a " + type.getSimpleName() + ", but holds a "
                    + model.getClass().getSimpleName());
        }
        return type.cast(model);
    }

    /** Reads a model of any type. */
    public static Storable load(Path file) {
        try (ModelInput in = new ModelInput(file)) {
            return in.read();
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException("there is no file " + file + ": save a model first", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " cannot be read as a model: " + e.getMessage(), e);
        }
    }
}
