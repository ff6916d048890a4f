package matinee.kernel;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;

/**
 * Makes what every cell finds imported known to JShell in one snippet. JShell compiles once a snippet, so that thirty imports one by one
 * cost a third of a second of the kernel's start.
 *
 * <p>JShell names the snippet by its first import, and an import of that name takes its place. So the block begins with one that
 * nobody writes, and each time it grows it is declared whole.
 */
final class ImportBlock {
    private static final Pattern IMPORTS = Pattern.compile("(\\s*import\\s[\\s\\w.*]+;\\s*)+");
    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])");
    private static final String FIRST = "import " + Evaluator.class.getName() + ";";

    private final Set<String> lines = new LinkedHashSet<>();

    /** Says whether this code imports and does nothing else. */
    static boolean isAll(String source) {
        return IMPORTS.matcher(source).matches();
    }

    /**
     * Adds imports to those there are; says false, and changes nothing, if Java does not take one of them.
     *
     * @param source imports alone
     */
    boolean add(JShell shell, String source) {
        Set<String> more = Pattern.compile(";")
                .splitAsStream(source)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line + ";")
                .collect(Collectors.toCollection(() -> new LinkedHashSet<>(lines)));
        boolean taken = declare(shell, more);
        if (taken) {
            lines.addAll(more);
        } else if (!lines.isEmpty()) {
            declare(shell, lines);
        }
        return taken;
    }

    /** Leaves the packages out whose classes are all imported, as JShell does where each import is a snippet of its own. */
    String simple(String text) {
        return PACKAGE.matcher(text)
                .replaceAll(name -> name.group().equals("java.lang.") || lines.contains("import " + name.group() + "*;")
                        ? ""
                        : name.group());
    }

    private static boolean declare(JShell shell, Set<String> lines) {
        SnippetEvent event = shell.eval(FIRST + " " + String.join(" ", lines)).get(0);
        if (event.status() == Status.VALID) {
            return true;
        }
        shell.drop(event.snippet());
        return false;
    }
}
