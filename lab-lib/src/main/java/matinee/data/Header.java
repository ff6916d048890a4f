package matinee.data;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds the columns of a rating in the first line of a file. */
record Header(Source source, List<String> names) {
    private static final Map<String, Set<String>> USUAL = Map.of(
            "user", Set.of("user", "userid", "uid"),
            "item", Set.of("item", "itemid", "iid", "movie", "movieid", "film", "filmid"),
            "rating", Set.of("rating", "ratings", "score", "stars"),
            "time", Set.of("timestamp", "time", "ts"));

    RatingShape shape(CsvColumns columns) {
        refuseOtherSeparator(columns.separator());
        if (names.stream().allMatch(name -> name.matches("[0-9.]+"))) {
            throw source.error("has no header: its first line is " + String.join(",", names)
                    + "; put a line such as userId,movieId,rating,timestamp above it");
        }
        boolean usual = columns.user().isEmpty()
                && columns.item().isEmpty()
                && columns.rating().isEmpty();
        return new RatingShape(
                names.size(),
                must(columns.user(), "user"),
                must(columns.item(), "item"),
                must(columns.rating(), "rating"),
                columns.time().isEmpty() && !usual
                        ? -1
                        : columns.time().isEmpty() ? perhaps("time") : must(columns.time(), "time"),
                columns.scale());
    }

    private void refuseOtherSeparator(char separator) {
        String only = names.get(0);
        if (names.size() > 1) {
            return;
        }
        for (String other : List.of(";", "\t", "::", "|", ",")) {
            if (only.contains(other)) {
                String remedy = other.equals("::")
                        ? "replace each :: by a comma"
                        : "read it with CsvColumns.usual().withSeparator("
                                + shown(other).replace('"', '\'') + ")";
                throw source.error(
                        1,
                        "columns must be separated by %s, but seem to be separated by %s; %s",
                        shown(String.valueOf(separator)),
                        shown(other),
                        remedy);
            }
        }
    }

    static String shown(String separator) {
        return "\"" + separator.replace("\t", "\\t") + "\"";
    }

    private int must(Optional<String> name, String part) {
        if (name.isPresent()) {
            int column = names.indexOf(name.get());
            if (column < 0) {
                throw source.error("has no column \"" + name.get() + "\"; it has " + listed());
            }
            return column;
        }
        int column = perhaps(part);
        if (column < 0) {
            throw source.error("has no column that reads as the " + part + "; it has " + listed()
                    + ", so name the columns with CsvColumns.named(user, item, rating)");
        }
        return column;
    }

    private int perhaps(String part) {
        Set<String> usual = USUAL.getOrDefault(part, Set.of());
        List<Integer> found = IntStream.range(0, names.size())
                .filter(n -> usual.contains(plain(names.get(n))))
                .boxed()
                .toList();
        if (found.size() > 1) {
            throw source.error("has more than one column that reads as the " + part + ": "
                    + found.stream().map(names::get).collect(Collectors.joining(" and "))
                    + "; name the columns with CsvColumns.named(user, item, rating)");
        }
        return found.isEmpty() ? -1 : found.get(0);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }

    private String listed() {
        return String.join(", ", names);
    }
}
