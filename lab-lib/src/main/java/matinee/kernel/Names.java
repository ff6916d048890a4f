package matinee.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/** Explains a name that the compiler does not know: what was probably meant, which import or which cell is missing. */
final class Names {
    private static final Pattern SYMBOL = Pattern.compile(
            "cannot find symbol\\s+symbol: +(variable|method|class|static) +([\\w$]+)(\\([^)]*\\))?.*", Pattern.DOTALL);
    private static final Pattern LOCATION =
            Pattern.compile(".*location: +(?:variable \\w+ of type|class|interface|package) +(\\S+).*", Pattern.DOTALL);
    private static final Pattern PACKAGE = Pattern.compile("package (\\S+) does not exist.*", Pattern.DOTALL);

    private final JShell shell;
    private final SourceCodeAnalysis analysis;

    Names(JShell shell) {
        this.shell = shell;
        this.analysis = shell.sourceCodeAnalysis();
    }

    /** Returns a sentence about an unknown name, or empty where the message is of another kind. */
    Optional<String> about(String message, String source, int position) {
        Matcher none = PACKAGE.matcher(message);
        if (none.matches()) {
            return Optional.of("There is no package or variable " + none.group(1) + ". Is it spelled right?");
        }
        Matcher symbol = SYMBOL.matcher(message);
        if (!symbol.matches()) {
            return Optional.empty();
        }
        String kind = symbol.group(1);
        String name = symbol.group(2);
        Matcher location = LOCATION.matcher(message);
        boolean member = position < source.length() && source.charAt(position) == '.';
        return Optional.of(
                member && location.matches()
                        ? member(kind, name, location.group(1), source.substring(0, position + 1))
                        : plain(kind, name));
    }

    private String member(String kind, String name, String owner, String before) {
        String type = owner.substring(owner.lastIndexOf('.') + 1);
        String what = kind.equals("method") ? "no method " + name + "()" : "nothing named " + name;
        return type + " has " + what + "." + ask(Spelling.nearest(name, suggestions(before)));
    }

    private String plain(String kind, String name) {
        if (UnnamedResults.isNameOf(name)) {
            return "There is no " + name + " (any more). A result without a name is kept for " + UnnamedResults.CELLS
                    + " cells; to keep it, give it a name: var x = …";
        }
        String what = kind.equals("method") ? "No method " + name + "()" : "Nothing named " + name;
        if (!kind.equals("method")) {
            List<String> qualified =
                    analysis.listQualifiedNames(name, name.length()).getNames();
            if (!qualified.isEmpty() && qualified.size() <= 3) {
                return "The class " + name + " is not imported. Add: import " + qualified.get(0) + ";";
            }
        }
        Optional<String> meant = Spelling.nearest(name, known(name));
        return what + " is known here." + ask(meant)
                + (meant.isPresent() ? "" : " If a cell above makes it, run that cell first.");
    }

    private static String ask(Optional<String> meant) {
        return meant.map(name -> " Did you mean " + name + "?").orElse("");
    }

    private List<String> known(String name) {
        List<String> known = new ArrayList<>();
        shell.variables().forEach(variable -> known.add(variable.name()));
        shell.methods().forEach(method -> known.add(method.name()));
        shell.types().forEach(type -> known.add(type.name()));
        known.addAll(suggestions(name.substring(0, 1)));
        return known;
    }

    private List<String> suggestions(String before) {
        return analysis.completionSuggestions(before, before.length(), new int[1]).stream()
                .map(Suggestion::continuation)
                .map(text -> text.replaceAll("\\W.*", ""))
                .toList();
    }
}
