package matinee.kernel;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.dflib.jjava.jupyter.kernel.magic.CellMagic;
import org.dflib.jjava.jupyter.kernel.magic.LineMagic;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;

/**
 * Knows the magics: the kernel's own, and those that extensions register. A magic whose {@code toString} begins with % is
 * described by it in {@code %help}: a line that says how it is written, and one that says what it does.
 */
final class Magics extends MagicsRegistry {
    /** Times a line, or with %% a cell; done by the evaluator itself, because the code is the cell's. */
    static final String TIME = "time";

    private final Map<String, String> lines = new ConcurrentSkipListMap<>();
    private final Map<String, String> cells = new ConcurrentSkipListMap<>();

    Magics() {
        lines.put(TIME, "%time CODE\nRuns the Java behind it and says how long it took.");
        cells.put(TIME, "%%time\nIn a cell's first line: says how long the cell took.");
    }

    @Override
    public MagicsRegistry registerLineMagic(String name, LineMagic<?, ?> magic) {
        lines.put(name, described(magic, "%" + name));
        return super.registerLineMagic(name, magic);
    }

    @Override
    public MagicsRegistry registerCellMagic(String name, CellMagic<?, ?> magic) {
        cells.put(name, described(magic, "%%" + name));
        return super.registerCellMagic(name, magic);
    }

    private static String described(Object magic, String name) {
        String text = magic.toString();
        return text.startsWith("%") ? text : name;
    }

    /** Lists how each is called, with its %. */
    SortedSet<String> names() {
        return new TreeSet<>(all().keySet());
    }

    boolean has(String name) {
        return all().containsKey(name);
    }

    /** Describes one, or all of them under {@code help}. */
    Optional<String> usage(String name) {
        return Optional.ofNullable(all().get(name)).map(Magics::indented);
    }

    /** Describes all of them. */
    String usage() {
        return all().values().stream().map(Magics::indented).collect(Collectors.joining("\n"));
    }

    /** Says that there is no such magic, and which there are. */
    String unknown(String name) {
        String meant = Spelling.nearest(name, names())
                .map(nearest -> " Did you mean " + nearest + "?")
                .orElse("");
        return "There is no " + name + "." + meant + " There are " + String.join(", ", names()) + ".";
    }

    private SortedMap<String, String> all() {
        SortedMap<String, String> all = new ConcurrentSkipListMap<>();
        lines.forEach((name, usage) -> all.put("%" + name, usage));
        cells.forEach((name, usage) -> all.put("%%" + name, usage));
        return all;
    }

    private static String indented(String usage) {
        List<String> told = usage.lines().toList();
        return told.stream().limit(1).collect(Collectors.joining())
                + told.stream().skip(1).map(line -> "\n    " + line).collect(Collectors.joining());
    }

    /** Says how long something took. */
    static String took(String what, long nanos) {
        double seconds = nanos / 1e9;
        if (seconds < 1) {
            return String.format(Locale.ROOT, "%s took %.1f ms.", what, 1000 * seconds);
        }
        long minutes = TimeUnit.NANOSECONDS.toMinutes(nanos);
        return minutes == 0
                ? String.format(Locale.ROOT, "%s took %.2f s.", what, seconds)
                : String.format(
                        Locale.ROOT, "%s took %d min %.0f s.", what, minutes, Math.floor(seconds - 60.0 * minutes));
    }
}
