package matinee.notebook;

import java.util.List;

/** Lists what a cell, and a recipe on the command line, finds imported: so a chapter starts with its work. */
public final class Imports {
    private static final List<String> NAMES = List.of(
            "java.util.*",
            "java.util.function.*",
            "java.util.stream.*",
            "matinee.*",
            "matinee.data.*",
            "matinee.similarity.*",
            "matinee.neighbor.*",
            "matinee.baseline.*",
            "matinee.factor.*",
            "matinee.deep.*",
            "matinee.deep.byhand.*",
            "matinee.feature.*",
            "matinee.classify.*",
            "matinee.coldstart.*",
            "matinee.item.*",
            "matinee.store.*",
            "matinee.eval.*",
            "matinee.tune.*",
            "matinee.plot.*",
            "matinee.notebook.explore.*",
            "matinee.notebook.widget.*",
            "static matinee.similarity.Similarities.*",
            "static matinee.eval.Metrics.*",
            "static matinee.notebook.ExerciseCells.*",
            "tech.tablesaw.api.*");

    private Imports() {}

    /** Lists the imports as lines of Java. */
    public static List<String> lines() {
        return NAMES.stream().map(name -> "import " + name + ";").toList();
    }

    /** Writes the imports as one piece of source. */
    public static String source() {
        return String.join("\n", lines());
    }
}
