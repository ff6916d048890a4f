package matinee.kernel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;

/** Collects, while a cell is compiled, what its author should know although nothing failed. */
final class Remarks {
    private static final Pattern MAIN = Pattern.compile("\\bstatic\\s+void\\s+main\\s*\\(\\s*String\\b");

    private final Set<String> programs = new LinkedHashSet<>();
    private final List<DeclarationSnippet> waiting = new ArrayList<>();
    private final Set<String> lost = new LinkedHashSet<>();
    private final Set<String> replaced = new LinkedHashSet<>();

    /** Notes a declaration that uses names which do not exist yet. */
    void waits(DeclarationSnippet declared) {
        waiting.add(declared);
    }

    /** Notes a class with a main method: whoever comes from a file expects it to run; not where the cell calls it. */
    void declared(DeclarationSnippet snippet, Cell cell) {
        if (MAIN.matcher(snippet.source()).find() && !cell.source().contains(snippet.name() + ".main(")) {
            programs.add(snippet.name());
        }
    }

    /** Notes a variable that is gone, because the class of what it held was defined anew. */
    void lost(String variable, String type) {
        lost.add(variable);
        replaced.add(type);
    }

    /** Returns the remarks; what waited for a name may have got it further down in its own cell. */
    List<String> told(JShell shell, CompileReport report) {
        List<String> told = new ArrayList<>();
        waiting.stream()
                .filter(snippet -> shell.status(snippet) == Status.RECOVERABLE_DEFINED)
                .map(report::missing)
                .forEach(told::add);
        shell.variables()
                .filter(variable -> shell.status(variable) == Status.VALID)
                .forEach(variable -> lost.remove(variable.name()));
        programs.forEach(name -> told.add(name + " is defined; a cell does not run its main by itself. To run it: "
                + name + ".main(new String[0]);"));
        if (!lost.isEmpty()) {
            String names = String.join(", ", lost);
            told.add(String.join(", ", replaced) + " is defined anew. What was made of the old one is gone: " + names
                    + ". Run the cells that make " + (lost.size() == 1 ? "it" : "them") + " again.");
        }
        return told;
    }
}
