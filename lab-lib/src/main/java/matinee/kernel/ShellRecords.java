package matinee.kernel;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.Snippet.SubKind;

/**
 * Lets go of what JShell keeps of snippets that no code can name any more. JShell keeps them for ever, with all the text they were
 * wrapped in and, where the compiler had something to say, its syntax tree: some 20 to 60 KB for each cell that is run. It also compiles
 * a statement that is long over again whenever a name it used is declared anew.
 *
 * <p>JShell has no method for this, so its fields are reached into. Java allows that where it was started with {@link #OPENINGS}.
 */
final class ShellRecords {
    /** What Java must be started with: JShell's records, and those of the compilers that it uses again and again. */
    static final List<String> OPENINGS = List.of(
            "--add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED",
            "--add-opens=jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED");

    /** After how many cells a compiler, which gathers some KB with each, is let go of; the next one takes a moment to come to speed. */
    private static final int COMPILER_LASTS = 500;

    private final JShell shell;
    private final Set<?> snippets;
    private final List<?> snippetsByKey;
    private final Map<?, ?> keysByName;
    private final Map<?, ?> wrapsByClass;
    private final Map<?, ?> loadedByClass;
    private final Map<?, ?> compiledByClass;
    private final Map<?, ?> compilersByOption;
    private int cells;

    private ShellRecords(JShell shell) throws ReflectiveOperationException {
        this.shell = shell;
        Object maps = read(shell, "maps");
        snippets = (Set<?>) read(maps, "snippets");
        snippetsByKey = (List<?>) read(maps, "keyIndexToSnippet");
        keysByName = (Map<?, ?>) read(maps, "dependencies");
        wrapsByClass = (Map<?, ?>) read(read(shell, "outerMap"), "classOuters");
        loadedByClass = (Map<?, ?>) read(read(shell, "classTracker"), "map");
        Object compiling = read(shell, "taskFactory");
        compiledByClass = (Map<?, ?>) read(read(compiling, "fileManager"), "classObjects");
        compilersByOption = (Map<?, ?>) read(read(compiling, "javacTaskPool"), "options2Contexts");
    }

    /** Finds the records of a shell; empty where Java was not started so, and in a JDK that keeps them otherwise. */
    static Optional<ShellRecords> of(JShell shell) {
        try {
            return Optional.of(new ShellRecords(shell));
        } catch (ReflectiveOperationException | InaccessibleObjectException outOfReach) {
            return Optional.empty();
        }
    }

    private static Object read(Object owner, String name) throws ReflectiveOperationException {
        Field field = owner.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
    }

    /** Lets go, between two cells, of all that is over, after this has seen each for the last time. */
    void nextCell(Consumer<Snippet> last) {
        cells++;
        if (cells % COMPILER_LASTS == 0) {
            compilersByOption.clear();
        }
        Set<Snippet> over = Collections.newSetFromMap(new IdentityHashMap<>());
        shell.snippets().filter(this::isOver).forEach(over::add);
        if (!over.isEmpty()) {
            over.forEach(last);
            forget(over);
        }
    }

    /** Tells whether no code can name this any more: it has run, or was never valid, or another took its place. */
    private boolean isOver(Snippet snippet) {
        return !snippet.kind().isPersistent() || !shell.status(snippet).isActive();
    }

    private void forget(Set<Snippet> over) {
        Set<String> nameless = classes(over.stream().filter(ShellRecords::isNameless));
        snippets.removeIf(over::contains);
        Set<Integer> keys = new HashSet<>();
        for (int key = 0; key < snippetsByKey.size(); key++) {
            if (over.contains(snippetsByKey.get(key))) {
                keys.add(key);
                snippetsByKey.set(key, null);
            }
        }
        keysByName.values().forEach(users -> ((Set<?>) users).removeAll(keys));
        keysByName.values().removeIf(users -> ((Set<?>) users).isEmpty());
        Set<String> left = classes(shell.snippets());
        wrapsByClass.keySet().removeIf(name -> !left.contains(name));
        // What has a name may be declared again in the same class, which must then not be loaded a second time.
        loadedByClass.keySet().removeIf(name -> isIn(nameless, name));
        compiledByClass.keySet().removeIf(name -> isIn(nameless, name));
    }

    private static boolean isNameless(Snippet snippet) {
        return !snippet.kind().isPersistent() || snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
    }

    /** Names the classes of snippets, without their package. */
    private Set<String> classes(Stream<Snippet> some) {
        return some.filter(snippet -> snippet.kind() != Kind.ERRONEOUS) // which has none
                .map(snippet -> shell.sourceCodeAnalysis().wrapper(snippet).fullClassName())
                .flatMap(name -> CellMap.snippetClass(name).stream())
                .collect(Collectors.toSet());
    }

    private static boolean isIn(Set<String> classes, Object name) {
        return CellMap.snippetClass((String) name).filter(classes::contains).isPresent();
    }
}
