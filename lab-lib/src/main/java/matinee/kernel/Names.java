package matinee.kernel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.QualifiedNames;
import jdk.jshell.SourceCodeAnalysis.Suggestion;

/** Explains a name that the compiler does not know: what was probably meant, which import or which cell is missing. */
final class Names {
    private static final Pattern SYMBOL = Pattern.compile(
            "cannot find symbol\\s+symbol: +(variable|method|class|static) +([\\w$]+)(\\([^)]*\\))?.*", Pattern.DOTALL);
    private static final Pattern LOCATION =
            Pattern.compile(".*location: +(?:variable \\w+ of type|class|interface|package) +(\\S+).*", Pattern.DOTALL);
    private static final Pattern PACKAGE = Pattern.compile("package (\\S+) does not exist.*", Pattern.DOTALL);

    /** What other languages, or careless fingers, write for something that Java has. */
    private static final Map<String, String> FOREIGN = Map.of(
            "print", "System.out.println(…)",
            "println", "System.out.println(…)",
            "printf", "System.out.printf(…)",
            "len", "size() of a list, length() of a text, length of an array",
            "elif", "else if",
            "elseif", "else if",
            "True", "true",
            "False", "false",
            "None", "null");

    private static final Map<String, String> SYNONYMS = Map.of("length", "size", "size", "length");
    private static final Duration INDEXING = Duration.ofSeconds(3);

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
        String type = simple(owner);
        String what = kind.equals("method") ? "no method " + name + "()" : "nothing named " + name;
        return type + " has " + what + "." + ask(meant(name, before));
    }

    /** Finds the member that was meant: with brackets or without, of the same sense, or spelled nearly so. */
    private Optional<String> meant(String name, String before) {
        List<String> members = suggestions(before);
        String bare = name.replaceFirst("^get(?=[A-Z])", "");
        String property = bare.substring(0, 1).toLowerCase(Locale.ROOT) + bare.substring(1);
        return Stream.of(name, SYNONYMS.getOrDefault(name, name), property)
                .flatMap(wanted ->
                        members.stream().filter(member -> plain(member).equals(wanted)))
                .map(member -> member.endsWith("(") ? member + "…)" : member)
                .findFirst()
                .or(() -> Spelling.nearest(
                        name, members.stream().map(Names::plain).toList()));
    }

    private String plain(String kind, String name) {
        if (UnnamedResults.isNameOf(name)) {
            return "There is no " + name + " (any more). A result without a name is kept for " + UnnamedResults.CELLS
                    + " cells; to keep it, give it a name: var x = …";
        }
        if (FOREIGN.containsKey(name)) {
            return "Java has no " + name + ". Write " + FOREIGN.get(name) + ".";
        }
        String what = kind.equals("method") ? "No method " + name + "()" : "Nothing named " + name;
        if (kind.equals("method") && isType(name)) {
            return name + " is a class. To make an object of it, write new " + name + "(…).";
        }
        if (!kind.equals("method")) {
            List<String> qualified = qualified(name);
            if (!qualified.isEmpty() && qualified.size() <= 3) {
                return "The class " + name + " is not imported. Add: import " + qualified.get(0) + ";";
            }
        }
        Optional<String> meant = Spelling.nearest(name, kind.equals("class") ? types(name) : known(name));
        return what + " is known here." + ask(meant)
                + (meant.isPresent() ? "" : " If a cell above makes it, run that cell first.");
    }

    /** Lists the classes of this name; in its first seconds JShell is still reading which there are. */
    private List<String> qualified(String name) {
        long deadline = System.nanoTime() + INDEXING.toNanos();
        QualifiedNames found = analysis.listQualifiedNames(name, name.length());
        try {
            while (!found.isUpToDate() && found.getNames().isEmpty() && System.nanoTime() < deadline) {
                TimeUnit.MILLISECONDS.sleep(20);
                found = analysis.listQualifiedNames(name, name.length());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return found.getNames();
    }

    private boolean isType(String name) {
        return Character.isUpperCase(name.charAt(0))
                && suggestions(name).stream().map(Names::plain).anyMatch(name::equals);
    }

    private static String ask(Optional<String> meant) {
        return meant.map(name -> " Did you mean " + name + "?").orElse("");
    }

    private List<String> known(String name) {
        List<String> known = new ArrayList<>();
        shell.variables().forEach(variable -> known.add(variable.name()));
        shell.methods().forEach(method -> known.add(method.name()));
        shell.types().forEach(type -> known.add(type.name()));
        suggestions(name.substring(0, 1)).stream().map(Names::plain).forEach(known::add);
        return known;
    }

    /** Lists the names among which a class is sought: somebody may have written it small. */
    private List<String> types(String name) {
        String first = name.substring(0, 1);
        List<String> known = new ArrayList<>(known(name));
        suggestions(first.toUpperCase(Locale.ROOT)).stream().map(Names::plain).forEach(known::add);
        return known;
    }

    private List<String> suggestions(String before) {
        return analysis.completionSuggestions(before, before.length(), new int[1]).stream()
                .map(Suggestion::continuation)
                .toList();
    }

    private static String plain(String suggestion) {
        return suggestion.replaceAll("\\W.*", "");
    }

    private static String simple(String type) {
        String plain = type.replaceAll("<.*>", "");
        return plain.substring(plain.lastIndexOf('.') + 1);
    }
}
