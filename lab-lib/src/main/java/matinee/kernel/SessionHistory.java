package matinee.kernel;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dflib.jjava.jupyter.messages.request.HistoryRequest;

/** Remembers what cells this session has run, for a front end that asks; outputs are in the notebook. */
final class SessionHistory {
    private static final int SESSION = 1;
    private static final int MOST = 1000;

    private final List<Cell> cells = Collections.synchronizedList(new ArrayList<>());

    void add(Cell cell) {
        cells.add(cell);
        if (cells.size() > MOST) {
            cells.remove(0);
        }
    }

    /** Answers a request, in the protocol's own form. */
    JsonObject reply(HistoryRequest request) {
        JsonArray entries = new JsonArray();
        for (Cell cell : asked(request)) {
            JsonArray entry = new JsonArray();
            entry.add(SESSION);
            entry.add(cell.number());
            if (request.includeOutput()) {
                JsonArray both = new JsonArray();
                both.add(cell.source());
                both.add(JsonNull.INSTANCE);
                entry.add(both);
            } else {
                entry.add(cell.source());
            }
            entries.add(entry);
        }
        JsonObject reply = new JsonObject();
        reply.addProperty("status", "ok");
        reply.add("history", entries);
        return reply;
    }

    private List<Cell> asked(HistoryRequest request) {
        if (request instanceof HistoryRequest.Range range) {
            boolean isOurs = range.getSessionIndex() == 0 || range.getSessionIndex() == SESSION;
            return isOurs ? range(range.getStart(), range.getStop()) : List.of();
        }
        if (request instanceof HistoryRequest.Search search) {
            return search(search.getPattern(), search.getMaxReturnLength(), search.filterUnique());
        }
        return request instanceof HistoryRequest.Tail tail ? tail(tail.getMaxReturnLength()) : List.of();
    }

    /** Returns the latest cells, oldest first; all of them where the length is not positive. */
    List<Cell> tail(int length) {
        return last(length, found(cell -> true));
    }

    /** Returns the cells with these numbers; the last one is not among them. */
    List<Cell> range(int start, int stop) {
        return found(cell -> cell.number() >= start && cell.number() < stop);
    }

    /** Returns the latest cells whose text is like a pattern with * and ?; each text once, where that is wanted. */
    List<Cell> search(String pattern, int length, boolean unique) {
        Predicate<String> matches = Pattern.compile(
                        pattern.codePoints()
                                .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
                                .collect(Collectors.joining()),
                        Pattern.DOTALL)
                .asMatchPredicate();
        List<Cell> found = new ArrayList<>(found(cell -> matches.test(cell.source())));
        if (unique) {
            Set<String> seen = new HashSet<>();
            Collections.reverse(found);
            found.removeIf(cell -> !seen.add(cell.source()));
            Collections.reverse(found);
        }
        return last(length, found);
    }

    private List<Cell> found(Predicate<Cell> wanted) {
        synchronized (cells) {
            return cells.stream().filter(wanted).toList();
        }
    }

    private static List<Cell> last(int length, List<Cell> found) {
        return length <= 0 || length >= found.size() ? found : found.subList(found.size() - length, found.size());
    }
}
