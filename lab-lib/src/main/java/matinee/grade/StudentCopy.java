package matinee.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import matinee.exercise.Exercise;

/** Makes a learner's notebook of a set: stubs in place of solutions, no hidden test. */
final class StudentCopy {
    private static final Pattern HIDDEN =
            Pattern.compile("(?m)^[ \\t]*// ?BEGIN HIDDEN TESTS.*\\n(?s:.*?)^[ \\t]*// ?END HIDDEN TESTS.*(?:\\n|\\z)");

    private StudentCopy() {}

    /**
     * Makes it.
     *
     * @param due the date until which it is to be handed in; empty: none is named
     */
    static Sheet of(ExerciseSet set, String due) {
        List<SheetCell> cells = new ArrayList<>();
        for (SheetCell cell : set.sheet().cells()) {
            SheetCell copy = cell.withSource(without(Solution.stub(cell.source())));
            cells.add(pointsOf(set, cell).map(copy::withPoints).orElse(copy));
        }
        if (!due.isEmpty()) {
            SheetCell first = cells.get(0);
            cells.set(0, first.withSource(first.source() + "\n\n**Due: " + due + "**"));
        }
        return new Sheet(cells, set.sheet().metadata());
    }

    /** Takes the hidden tests out of a cell's text. */
    static String without(String source) {
        return HIDDEN.matcher(source).replaceAll("").strip();
    }

    private static Optional<Double> pointsOf(ExerciseSet set, SheetCell cell) {
        return cell.is("grade")
                ? set.exercises().stream()
                        .filter(exercise -> cell.gradeId().equals(exercise.id() + "-test")
                                || cell.gradeId().equals(exercise.id()))
                        .map(Exercise::points)
                        .findFirst()
                : Optional.empty();
    }
}
