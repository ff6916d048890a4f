package matinee.data;

import java.util.List;
import java.util.OptionalInt;

/** Finds the columns of a file of movies or users by their names. */
record Columns(Source source, List<String> names) {
    int must(String name) {
        return perhaps(name)
                .orElseThrow(() -> source.error("has no column \"" + name + "\"; it has " + String.join(", ", names)));
    }

    OptionalInt perhaps(String name) {
        int column = names.indexOf(name);
        return column < 0 ? OptionalInt.empty() : OptionalInt.of(column);
    }
}
