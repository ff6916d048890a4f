package matinee.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import matinee.exercise.Exercise;
import matinee.exercise.ExerciseText;

/**
 * Holds the exercises of a chapter with their solutions: a notebook of the folder {@code solutions}, the only source.
 *
 * @param name such as {@code 02-collaborative-filtering}
 * @param sheet its cells
 * @param solutions the exercises, in order
 */
public record ExerciseSet(String name, Sheet sheet, List<Solution> solutions) {
    private static final Pattern TESTS = Pattern.compile("(?s)tests\\(\"\"\"\\n(.*?)\"\"\"\\);");
    private static final Pattern IN_WORDS =
            Pattern.compile("(?s)<!-- BEGIN SOLUTION.*?```\\n(.*?)```.*?<!-- END SOLUTION");
    private static final String ENDING = ".ipynb";

    /** Copies the list, so that it stays. */
    public ExerciseSet {
        solutions = List.copyOf(solutions);
    }

    /** Reads all of a folder's sets, in order. */
    public static List<ExerciseSet> all(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .map(ExerciseSet::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " could not be read; it should hold the solutions.", e);
        }
    }

    /**
     * Reads a notebook of solutions.
     *
     * @throws IllegalArgumentException if an exercise in it is not as it should be
     */
    public static ExerciseSet read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            return of(name.substring(0, name.length() - ENDING.length()), Sheet.read(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be read.", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private static ExerciseSet of(String name, Sheet sheet) {
        List<Solution> solutions = new ArrayList<>();
        for (SheetCell cell : sheet.cells()) {
            Matcher tests = TESTS.matcher(cell.source());
            Matcher words = IN_WORDS.matcher(cell.source());
            if (cell.isCode() && tests.find()) {
                Exercise exercise =
                        ExerciseText.read(tests.group(1).stripIndent().translateEscapes());
                solutions.add(new Solution(exercise, reference(sheet, exercise.id())));
            } else if (!cell.isCode() && words.find()) {
                solutions.add(new Solution(ExerciseText.read(words.group(1)), cell.source()));
            }
        }
        return new ExerciseSet(name, sheet, solutions);
    }

    private static String reference(Sheet sheet, String id) {
        return sheet.cells().stream()
                .filter(cell -> cell.isCode() && cell.gradeId().equals(id))
                .map(SheetCell::source)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no code cell has the grade_id " + id));
    }

    /** Gives the chapter's number as written, such as {@code 02}. */
    public String number() {
        return name.replaceFirst("-.*", "");
    }

    /** Lists the exercises. */
    public List<Exercise> exercises() {
        return solutions.stream().map(Solution::exercise).toList();
    }

    /** Makes the same set with other points for some exercises. */
    public ExerciseSet withPoints(Map<String, Double> points) {
        return withExercises(exercises().stream()
                .map(exercise -> exercise.withPoints(points.getOrDefault(exercise.id(), exercise.points())))
                .toList());
    }

    /** Makes the same set with these exercises in place of its own, in the same order. */
    ExerciseSet withExercises(List<Exercise> others) {
        List<Solution> changed = new ArrayList<>();
        for (int n = 0; n < solutions.size(); n++) {
            changed.add(new Solution(others.get(n), solutions.get(n).reference()));
        }
        return new ExerciseSet(name, sheet, changed);
    }

    /** Lists the code that is given, to be run before any answer. */
    List<String> given() {
        return sheet.cells().stream()
                .filter(SheetCell::isGiven)
                .map(SheetCell::source)
                .toList();
    }
}
