package matinee.lab.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import matinee.Ratings;
import matinee.data.Dataset;
import matinee.data.Split;

/**
 * Names a file of ratings that cases are measured on.
 *
 * @param file a CSV of user, movie, rating and time below a header
 */
record Data(Path file) {
    private static final int FOLDS = 5;

    /** Finds the file where a folder of MovieLens is named. */
    static Data at(Path path) {
        return new Data((Files.isDirectory(path) ? path.resolve("ratings.csv") : path).toAbsolutePath());
    }

    /** Names the data, for the table: by its file, and by its folder where all files are called alike. */
    String name() {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.csv$", "");
        Path folder = file.getParent();
        return name.equals("ratings") && folder != null ? String.valueOf(folder.getFileName()) : name;
    }

    Ratings ratings() {
        return Dataset.read(file).ratings();
    }

    /** Parts ratings as the scripts of the peers do: about a fifth of the rows, by their number alone, are for the test. */
    static Split split(Ratings ratings) {
        int[] train = rows(ratings, false);
        int[] test = rows(ratings, true);
        return new Split(ratings.rows(train), ratings.rows(test));
    }

    private static int[] rows(Ratings ratings, boolean test) {
        return IntStream.range(0, ratings.size())
                .filter(row -> isTest(row) == test)
                .toArray();
    }

    /** Mixes the number of a row by SplitMix64, as Steele, Lea and Flood define it (OOPSLA 2014). */
    private static boolean isTest(int row) {
        long mixed = row + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        mixed ^= mixed >>> 31;
        return Long.remainderUnsigned(mixed, FOLDS) == 0;
    }

    /** Lists a case's data: its own where it has some, else what the user gave. */
    static List<Data> of(Case each, List<Data> given, Path folder) {
        return each.ownData().map(shape -> List.of(shape.in(folder))).orElse(given);
    }
}
