package matinee.data;

import java.util.HashMap;
import java.util.Map;

/** Reads the ids of a file that describes each thing once. */
final class UniqueIds {
    private final String what;
    private final Map<Integer, Long> lines = new HashMap<>();

    UniqueIds(String what) {
        this.what = what;
    }

    int read(Records records, int column) {
        int id = records.whole(column, what + " id");
        Long first = lines.putIfAbsent(id, records.line());
        if (first != null) {
            throw records.error("%s %d is already in line %d; keep one of the two lines", what, id, first);
        }
        return id;
    }
}
