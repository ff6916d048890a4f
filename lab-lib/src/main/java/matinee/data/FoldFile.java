package matinee.data;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads a file with the number of a fold in each line. */
final class FoldFile {
    private FoldFile() {}

    static int[] read(Path file, int size) {
        if (!Files.isRegularFile(file)) {
            throw Source.missing(file.toString(), "give a file with the number of a fold for each rating");
        }
        Source source = new Source(String.valueOf(file.getFileName()), () -> Files.newInputStream(file));
        int[] folds = new int[size];
        int count = 0;
        try (Records records = Records.open(source, new Dialect(",", false, false, StandardCharsets.UTF_8))) {
            while (records.next()) {
                int fold = records.whole(0, "a fold");
                if (records.size() > 1) {
                    throw records.error("must have one number, but has %d", records.size());
                }
                if (count < size) {
                    folds[count] = fold;
                }
                count++;
            }
        }
        if (count != size) {
            throw source.error("must have a line for each of the " + size + " ratings, but has " + count);
        }
        if (Arrays.stream(folds).distinct().count() < 2) {
            throw source.error("must have at least two folds, but every line has the same number");
        }
        return folds;
    }
}
