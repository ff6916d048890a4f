package matinee.grade;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gives tests outside this package notebooks as learners hand them in. */
public final class HandIns {
    private HandIns() {}

    /** Gives the text of each by the student's name: right, blank, wrong, and in between. */
    public static Map<String, String> some() {
        ExerciseSet set = Homework.collaborativeFiltering();
        Homework right = Homework.right(set);
        return new TreeMap<>(Map.of(
                "right", right.text(),
                "blank", Homework.blank(set).text(),
                "wrong",
                        right.wrong("cf-1", 0)
                                .wrong("cf-2", 1)
                                .wrong("cf-3", 0)
                                .wrong("cf-5", 2)
                                .text(),
                "broken",
                        right.answer("cf-2", "double[] ranksOf(double[] values) { return ; }")
                                .text()));
    }

    /** Gives the files of a class of forty, by the student's name and the file's; all are of chapter 02. */
    public static Map<String, Map<String, byte[]>> forty() {
        return ClassOfForty.files(List.of());
    }
}
