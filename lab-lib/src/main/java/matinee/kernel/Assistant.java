package matinee.kernel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import matinee.kernel.CellPart.Kind;

/** Completes and inspects code. Answers between cells and while a cell's own code runs, but not while one is compiled. */
public final class Assistant {
    /** Every value has these, so that nobody looks for them. */
    private static final Set<String> OF_OBJECT =
            Set.of("equals(", "getClass()", "hashCode()", "notify()", "notifyAll()", "toString()", "wait(");

    private final SourceCodeAnalysis analysis;
    private final ReentrantLock shellLock;
    private final Magics magics;
    private final ImportBlock imports;
    private final SourceDocs docs = SourceDocs.ofSystem();

    Assistant(JShell shell, ReentrantLock shellLock, Magics magics, ImportBlock imports) {
        this.magics = magics;
        this.imports = imports;
        this.analysis = shell.sourceCodeAnalysis();
        this.shellLock = shellLock;
    }

    /** Returns what can stand at the cursor; what fits the wanted type comes first, what every value has comes last. */
    public Completions complete(String code, int cursor) {
        // What is typed so far may be no more than the sign; with a letter behind it, it is a magic's.
        Optional<CellPart> magic = magicAt(code.substring(0, cursor) + "x", cursor);
        if (magic.isPresent()) {
            return magicNames(code.substring(magic.get().start(), cursor), cursor);
        }
        return locked(() -> {
            int[] anchor = {cursor};
            List<Suggestion> found = analysis.completionSuggestions(code, cursor, anchor);
            boolean typed = found.stream().anyMatch(Suggestion::matchesType);
            List<String> texts = found.stream()
                    .sorted((a, b) -> Boolean.compare(b.matchesType(), a.matchesType()))
                    .map(Suggestion::continuation)
                    .distinct()
                    .toList();
            Stream<String> ordered = typed ? texts.stream() : texts.stream().sorted();
            return new Completions(
                    ordered.sorted((a, b) -> Boolean.compare(OF_OBJECT.contains(a), OF_OBJECT.contains(b)))
                            .toList(),
                    anchor[0],
                    cursor);
        });
    }

    private Optional<CellPart> magicAt(String code, int cursor) {
        return parts(code).stream()
                .filter(part -> part.kind() != Kind.JAVA && part.start() < cursor && cursor <= part.end())
                .findFirst();
    }

    private Completions magicNames(String typed, int cursor) {
        List<String> names =
                magics.names().stream().filter(name -> name.startsWith(typed)).toList();
        return new Completions(names, cursor - typed.length(), cursor);
    }

    /** Cuts a cell into its Java and its magics. */
    List<CellPart> parts(String code) {
        return CellPart.of(code, java -> javaCompleteness(java) == Completeness.COMPLETE);
    }

    /** Tells how far a piece of code is from being complete; a magic always is. */
    public Completeness completeness(String code) {
        List<CellPart> parts = parts(code);
        CellPart last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        return last != null && last.kind() != Kind.JAVA
                ? Completeness.COMPLETE
                : javaCompleteness(last == null ? code : code.substring(last.start()));
    }

    private Completeness javaCompleteness(String code) {
        return locked(() -> {
            String rest = code;
            while (true) {
                SourceCodeAnalysis.CompletionInfo info = analysis.analyzeCompletion(rest);
                if (!info.completeness().isComplete() || info.remaining().isBlank()) {
                    return info.completeness();
                }
                rest = info.remaining();
            }
        });
    }

    /** Returns the signatures of what stands at the cursor, with their Javadoc where sources are at hand. */
    public List<Signature> inspect(String code, int cursor) {
        Optional<CellPart> magic = magicAt(code, cursor);
        if (magic.isPresent()) {
            String line = code.substring(magic.get().start(), magic.get().end());
            return magics.usage(line.replaceFirst("(?s)\\s.*", "")).stream()
                    .map(usage -> new Signature(usage, ""))
                    .toList();
        }
        return locked(() -> {
            int at = cursor;
            while (at < code.length() && Character.isJavaIdentifierPart(code.charAt(at))) {
                at++;
            }
            if (at < code.length() && code.charAt(at) == '(') {
                at++;
            }
            return analysis.documentation(code, at, true).stream()
                    .map(found -> new Signature(imports.simple(found.signature()), javadoc(found)))
                    .toList();
        });
    }

    private String javadoc(Documentation found) {
        String ofJdk = found.javadoc();
        return ofJdk == null || ofJdk.isBlank() ? docs.of(found.signature()) : ofJdk;
    }

    private <T> T locked(Supplier<T> question) {
        shellLock.lock();
        try {
            return question.get();
        } finally {
            shellLock.unlock();
        }
    }
}
