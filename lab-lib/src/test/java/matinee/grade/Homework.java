package matinee.grade;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import matinee.exercise.Mistake;

/** Fills in a learner's notebook, as a learner might: rightly, wrongly, or to the grader's harm. */
record Homework(ExerciseSet set, List<SheetCell> cells) {
    static final Path HOME = Path.of(System.getProperty("matinee.home", ".."));

    static ExerciseSet collaborativeFiltering() {
        return ExerciseSet.read(HOME.resolve("solutions/02-collaborative-filtering.ipynb"));
    }

    static Homework blank(ExerciseSet set) {
        return new Homework(set, StudentCopy.of(set, "").cells());
    }

    /** Answers everything rightly. */
    static Homework right(ExerciseSet set) {
        Homework homework = blank(set);
        for (Solution solution : set.solutions()) {
            homework = homework.answer(solution.exercise().id(), solution.reference());
        }
        return homework;
    }

    Homework answer(String id, String source) {
        return map(cell -> cell.gradeId().equals(id) ? cell.withSource(source) : cell);
    }

    Homework wrong(String id, int mistake) {
        Mistake known = Solution.find(set.solutions(), id)
                .orElseThrow()
                .exercise()
                .mistakes()
                .get(mistake);
        return answer(id, known.code());
    }

    Homework without(String id) {
        return new Homework(
                set, cells.stream().filter(cell -> !cell.gradeId().equals(id)).toList());
    }

    Homework map(UnaryOperator<SheetCell> change) {
        return new Homework(set, cells.stream().map(change).toList());
    }

    Homework twice(String id, String second) {
        List<SheetCell> doubled = new ArrayList<>();
        for (SheetCell cell : cells) {
            doubled.add(cell);
            if (cell.gradeId().equals(id)) {
                doubled.add(cell.withSource(second));
            }
        }
        return new Homework(set, doubled);
    }

    Homework reversed() {
        List<SheetCell> back = new ArrayList<>(cells);
        Collections.reverse(back);
        return new Homework(set, back);
    }

    /** Adds a cell of the learner's own at the end, or at the start. */
    Homework own(String source, boolean atEnd) {
        List<SheetCell> more = new ArrayList<>(cells);
        more.add(atEnd ? more.size() : 0, new SheetCell("code", "own", new JsonObject(), source));
        return new Homework(set, more);
    }

    Homework withoutMetadata() {
        return map(cell -> new SheetCell(cell.type(), "", new JsonObject(), cell.source()));
    }

    String text() {
        return new Sheet(cells, set.sheet().metadata()).text();
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }
}
