package matinee.notebook.widget;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a module or a style sheet together with what it imports from beside it, as one piece: a front end travels to the browser as
 * a string, where there is no place to import from.
 *
 * <p>An import stands in a line of its own, {@code import { a, b } from "./part.js";} or {@code @import "./part.css";}. A part of a
 * script exports functions and constants as they are declared, and imports nothing.
 */
final class Bundle {
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^(?:import \\{[^}]*} from|@import) \"\\./([a-z-]+\\.(?:js|css))\";$");
    private static final Pattern EXPORT = Pattern.compile("(?m)^export (?=const|function|class)");

    private Bundle() {}

    /** Reads a resource beside this class with its parts; empty where there is none. */
    static String read(String file) {
        return IMPORT.matcher(plain(file)).replaceAll(Bundle::part);
    }

    private static String part(MatchResult found) {
        String source = plain(found.group(1));
        if (source.isEmpty()) {
            throw new IllegalArgumentException(
                    "a front end must import what is beside it, but there is no " + found.group(1));
        }
        return Matcher.quoteReplacement(EXPORT.matcher(source).replaceAll("").strip());
    }

    private static String plain(String file) {
        try (InputStream bytes = Bundle.class.getResourceAsStream(file)) {
            return bytes == null ? "" : new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the front end " + file + " could not be read", e);
        }
    }
}
