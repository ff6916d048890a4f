package matinee.kernel;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Is what a line says behind its %.
 *
 * @param at where its % stands in the cell
 * @param name the magic's name
 * @param rest all that stands behind the name
 * @param restAt where the rest begins in the cell
 */
record MagicCall(int at, String name, String rest, int restAt) {
    private static final Pattern FORM = Pattern.compile("%%?(\\w+)[ \\t]*(.*?)\\s*", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|\\S+");

    static MagicCall of(Cell cell, CellPart part) {
        Matcher form = FORM.matcher(cell.source().substring(part.start(), part.end()));
        if (!form.matches()) {
            throw new IllegalArgumentException("a magic must begin with % and a name, but was "
                    + cell.source().substring(part.start(), part.end()));
        }
        return new MagicCall(part.start(), form.group(1), form.group(2), part.start() + form.start(2));
    }

    /** Splits the rest at its blanks; in quotes they stay. */
    List<String> words() {
        return WORD.matcher(rest)
                .results()
                .map(word ->
                        word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group())
                .toList();
    }
}
