package matinee.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import matinee.Progress;
import matinee.grade.ExerciseSet;
import matinee.grade.Grader;
import matinee.grade.HandIns;
import matinee.grade.Limits;
import matinee.grade.Mark;
import matinee.grade.Marked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lets nbgrader release, grade and answer the exercises on the course's kernel, and compares with the course's grader. */
class NbgraderIT {
    private static final String SET = "02-collaborative-filtering";

    @TempDir
    static Path folder;

    private static Nbgrader nbgrader;

    @BeforeAll
    static void nbgrader_grades_a_class() throws IOException {
        nbgrader = Nbgrader.releasing(SET, folder);
        for (Map.Entry<String, String> file : HandIns.some().entrySet()) {
            nbgrader.handIn(file.getKey(), SET + ".ipynb", file.getValue().getBytes(StandardCharsets.UTF_8));
        }
        nbgrader.run("autograde", "x");
        nbgrader.run("generate_feedback", "x");
    }

    @Test
    void scores_are_those_of_the_courses_grader() throws IOException {
        ExerciseSet set = ExerciseSet.read(nbgrader.course().home().resolve("solutions/" + SET + ".ipynb"));
        List<Marked> ours = new Grader(List.of(set), Limits.standard(), folder.resolve("graded"), 2)
                .grade(List.of(folder.resolve("submitted")), Progress.silent());
        Map<String, Double> theirs = nbgrader.scores();

        assertThat(ours).hasSameSizeAs(theirs.keySet()).allSatisfy(marked -> assertThat(theirs.get(marked.student()))
                .as(marked.student())
                .isCloseTo(marked.points(), within(0.01)));
        assertThat(theirs.values()).contains(0.0, 28.0);
        assertThat(ours)
                .anySatisfy(marked ->
                        assertThat(marked.marks()).extracting(Mark::state).contains("partial"));
    }

    @Test
    void the_release_is_the_learners_copy() throws IOException {
        String released = Files.readString(folder.resolve("release/x/" + SET + ".ipynb"));

        assertThat(released).doesNotContain("BEGIN", "tests(").contains("UnsupportedOperationException");
    }

    @Test
    void feedback_is_written() {
        assertThat(folder.resolve("feedback/right/x/" + SET + ".html")).isNotEmptyFile();
    }

    @Test
    void validate_tells_a_wrong_answer_from_a_right_one() {
        assertThat(nbgrader.run("validate", "submitted/right/x/" + SET + ".ipynb"))
                .contains("Success!");
        assertThat(nbgrader.run("validate", "submitted/wrong/x/" + SET + ".ipynb"))
                .contains("VALIDATION FAILED");
    }
}
