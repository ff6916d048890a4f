package matinee.data;

import static matinee.data.Checksum.md5;
import static matinee.data.Checksum.sha256;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Lists the editions of MovieLens that can be fetched, smallest first. */
public final class Catalog {
    private static final List<String> TABLES = List.of("ratings.csv", "movies.csv");
    private static final List<Edition> EDITIONS = List.of(
            new Edition(
                    "ml-latest-small",
                    "100,836 ratings, 610 users, half stars, 2018; a good start",
                    978_202,
                    3_300_000,
                    Optional.empty(),
                    TABLES,
                    Map.of(
                            "ratings.csv", md5("325a6f09399d1c45671f187505e1a100"),
                            "movies.csv", md5("ed94fab72b62442ef8150d9446e000d6"))),
            zipped(
                    "ml-100k",
                    "100,000 ratings, 943 users with age, gender and place, 1998",
                    4_924_029,
                    16_000_000,
                    sha256("50d2a982c66986937beb9ffb3aa76efe955bf3d5c6b761f4e3a7cd717c6a3229"),
                    List.of("u.data", "u.item", "u.user")),
            zipped(
                    "ml-1m",
                    "1,000,209 ratings, 6,040 users with age, gender and place, 2000",
                    5_917_549,
                    25_000_000,
                    sha256("a6898adb50b9ca05aa231689da44c217cb524e7ebd39d264c56e2832f2c54e20"),
                    List.of("ratings.dat", "movies.dat", "users.dat")),
            zipped(
                    "ml-20m",
                    "20,000,263 ratings, 138,493 users, half stars, 2015",
                    198_702_078,
                    880_000_000,
                    md5("cd245b17a1ae2cc31bb14903e1204af3"),
                    TABLES),
            zipped(
                    "ml-32m",
                    "32,000,204 ratings, 200,948 users, half stars, 2023",
                    238_950_008,
                    1_000_000_000,
                    md5("d472be332d4daa821edc399621853b57"),
                    TABLES),
            zipped(
                    "ml-25m",
                    "25,000,095 ratings, 162,541 users, half stars, 2019",
                    261_978_986,
                    1_200_000_000,
                    md5("6b51fb2759a8657d3bfcbfc42b592ada"),
                    TABLES));

    private Catalog() {}

    private static Edition zipped(
            String name, String what, long zipBytes, long bytes, Checksum checksum, List<String> files) {
        return new Edition(name, what, zipBytes, bytes, Optional.of(checksum), files, Map.of());
    }

    /** Lists all editions, smallest first. */
    public static List<Edition> editions() {
        return EDITIONS;
    }

    /**
     * Finds an edition by its name; upper and lower case are the same.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    public static Edition edition(String name) {
        return EDITIONS.stream()
                .filter(edition -> edition.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "There is no data set \"%s\"; did you mean %s? There are %s.",
                        name,
                        nearest(name),
                        String.join(", ", EDITIONS.stream().map(Edition::name).toList()))));
    }

    private static String nearest(String name) {
        return EDITIONS.stream()
                .map(Edition::name)
                .min(Comparator.comparingInt(right -> slips(name.toLowerCase(Locale.ROOT), right)))
                .orElseThrow();
    }

    /** Counts letters to put in, take out or change (Levenshtein's distance). */
    private static int slips(String wrong, String right) {
        int[] above = new int[right.length() + 1];
        for (int column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (int row = 1; row <= wrong.length(); row++) {
            int[] line = new int[above.length];
            line[0] = row;
            for (int column = 1; column < line.length; column++) {
                int change = wrong.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
                line[column] = Math.min(above[column - 1] + change, 1 + Math.min(above[column], line[column - 1]));
            }
            above = line;
        }
        return above[right.length()];
    }
}
