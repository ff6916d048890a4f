package matinee.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;

/** Tells why Java does not take a piece of a cell: the line, a caret under the place, one sentence. */
final class CompileReport {
    private static final int MAX_ERRORS = 3;
    private static final Pattern FIRST_WORD = Pattern.compile("\\s*(\\w+)\\b");

    private final JShell shell;
    private final Names names;

    CompileReport(JShell shell) {
        this.shell = shell;
        this.names = new Names(shell);
    }

    /** Reports a rejected snippet that begins at this offset of the cell. */
    CompileFailure rejected(Snippet snippet, Cell cell, int offset) {
        List<Diag> errors = shell.diagnostics(snippet)
                .filter(Diag::isError)
                .limit(MAX_ERRORS)
                .toList();
        List<String> lines = new ArrayList<>();
        String first = "";
        for (Diag error : errors) {
            String sentence = sentence(error, snippet.source());
            first = first.isEmpty() ? sentence : first;
            lines.addAll(at(cell, offset + place(error, snippet.source()), sentence));
        }
        return new CompileFailure(first.isEmpty() ? "Java cannot read this code." : first, lines);
    }

    /** Reports code that stops before it is complete. */
    CompileFailure incomplete(Cell cell, int offset) {
        String rest = cell.source().substring(offset);
        OptionalInt open = Brackets.unclosed(rest);
        String sentence = open.isPresent()
                ? "This " + rest.charAt(open.getAsInt()) + " is never closed."
                : "The code ends too early. Is a value, a quote or a closing bracket missing?";
        int at = open.isPresent() ? open.getAsInt() : rest.stripTrailing().length();
        return new CompileFailure(sentence, at(cell, offset + at, sentence));
    }

    /** Reports a declaration that leans on names which do not exist yet. */
    CompileFailure unresolved(DeclarationSnippet snippet, Cell cell, int offset) {
        String sentence = missing(snippet) + " Run the cell that makes it first, or check the spelling.";
        int at = offset
                + snippet.source().length()
                - snippet.source().stripLeading().length();
        return new CompileFailure(sentence, at(cell, at, sentence));
    }

    /** Says which names a declaration still waits for. */
    String missing(DeclarationSnippet snippet) {
        String all = shell.unresolvedDependencies(snippet).collect(Collectors.joining(", "));
        String name = snippet.name();
        return (all.isEmpty() ? name + " is not usable" : name + " uses " + all + ", which is not known") + " yet.";
    }

    private String sentence(Diag error, String source) {
        String message = error.getMessage(Locale.ENGLISH);
        Optional<String> misplaced = misplaced(source, (int) error.getPosition());
        if (misplaced.isPresent()) {
            return misplaced.get();
        }
        return names.about(message, source, (int) error.getPosition())
                .orElseGet(() -> Sentences.about(error.getCode(), message));
    }

    /** Explains what no statement can begin with: JShell cuts a cell into statements before Java sees them. */
    private static Optional<String> misplaced(String source, int position) {
        Matcher word = FIRST_WORD.matcher(source);
        String first = word.lookingAt() ? word.group(1) : "";
        return switch (first) {
            case "else" -> Optional.of("This else belongs to no if. Look for a stray semicolon or brace before it.");
            case "catch", "finally" ->
                Optional.of("This " + first + " belongs to no try. Look for a stray semicolon or brace before it.");
            case "package" -> Optional.of("A cell belongs to no package. Leave this line out.");
            default ->
                position < source.length() && "})]".indexOf(source.charAt(position)) >= 0 && isStray(source, position)
                        ? Optional.of("This " + source.charAt(position) + " closes nothing.")
                        : Optional.empty();
        };
    }

    private static boolean isStray(String source, int position) {
        return Brackets.unclosed(source.substring(0, position)).isEmpty();
    }

    /** A dot is where javac sees the trouble; the eye looks for the name behind it. */
    private static int place(Diag error, String source) {
        int at = (int) Math.min(error.getPosition(), source.length());
        return at < source.length() && source.charAt(at) == '.' ? at + 1 : at;
    }

    static List<String> at(Cell cell, int offset, String sentence) {
        int line = cell.lineAt(offset);
        String lead = "line " + line + ":  ";
        String pad = cell.line(line)
                .substring(0, Math.min(cell.columnAt(offset), cell.line(line).length()))
                .replaceAll("[^\\t]", " ");
        return List.of(
                Ansi.strong("line " + line + ":") + "  " + cell.line(line),
                " ".repeat(lead.length()) + pad + Ansi.strong("^"),
                sentence);
    }
}
