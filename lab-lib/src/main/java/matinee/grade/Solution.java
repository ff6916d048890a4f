package matinee.grade;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import matinee.exercise.Exercise;

/**
 * Holds an exercise with its solution.
 *
 * @param exercise with all its tests
 * @param reference the right answer: the text of the answer's cell, solution and all
 */
record Solution(Exercise exercise, String reference) {
    private static final Pattern SOLUTION = Pattern.compile(
            "(?m)^([ \\t]*)(?://|<!--) ?BEGIN SOLUTION.*\\n(?s:.*?)^[ \\t]*(?://|<!--) ?END SOLUTION.*$");
    private static final Pattern METHOD =
            Pattern.compile("(?m)^[A-Za-z][\\w<>\\[\\], .?]*\\s(\\w+)\\s*\\([^;{}]*\\)\\s*\\{");
    private static final String STUB = "throw new UnsupportedOperationException(\"TODO\");";

    /** Gives the text of the answer's cell as a learner gets it. */
    String stub() {
        return stub(reference);
    }

    static String stub(String source) {
        return SOLUTION.matcher(source)
                .replaceAll(found ->
                        source.contains("<!-- BEGIN SOLUTION") ? "*Your answer here.*" : found.group(1) + STUB);
    }

    /** Tells whether a text is as it was given, or empty. */
    boolean isBlank(String source) {
        return squeezed(source).isEmpty() || squeezed(source).equals(squeezed(stub()));
    }

    private static String squeezed(String source) {
        return source.replaceAll("\\s+", "");
    }

    /** Names the methods that the answer's cell declares. */
    Set<String> methods() {
        return methods(reference);
    }

    static Set<String> methods(String source) {
        Set<String> names = new LinkedHashSet<>();
        METHOD.matcher(source)
                .results()
                .map((MatchResult found) -> found.group(1))
                .forEach(names::add);
        return names;
    }

    /** Tells whether a cell declares one of the answer's methods. */
    boolean isAnsweredBy(SheetCell cell) {
        return cell.isCode() && methods(cell.source()).stream().anyMatch(methods()::contains);
    }

    static Optional<Solution> find(List<Solution> solutions, String id) {
        return solutions.stream()
                .filter(solution -> solution.exercise().id().equals(id))
                .findFirst();
    }
}
