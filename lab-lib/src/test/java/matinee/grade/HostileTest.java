package matinee.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import matinee.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grades one notebook of each kind that a grader must survive, in one batch. */
class HostileTest {
    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(4), Duration.ofSeconds(2), Duration.ofMinutes(3), 256);

    @TempDir
    static Path folder;

    private static final Map<String, Marked> MARKED = new HashMap<>();
    private static ExerciseSet set;

    @BeforeAll
    static void grade() throws IOException {
        set = Homework.collaborativeFiltering();
        Map<String, byte[]> files = Hostile.all(set);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path of = folder.resolve("in").resolve(file.getKey());
            Files.createDirectories(of);
            Files.write(of.resolve("02-collaborative-filtering.ipynb"), file.getValue());
        }
        Path two = folder.resolve("in/two files");
        Files.createDirectories(two);
        Files.write(two.resolve("first.ipynb"), Homework.blank(set).bytes());
        Files.write(two.resolve("second.ipynb"), Homework.right(set).bytes());
        Files.setLastModifiedTime(two.resolve("first.ipynb"), FileTime.fromMillis(1_000_000));
        new Grader(List.of(set), LIMITS, folder.resolve("out"), 2)
                .grade(List.of(folder.resolve("in")), Progress.silent())
                .forEach(marked -> MARKED.put(marked.student(), marked));
    }

    private static Mark first(String student) {
        return MARKED.get(student).marks().get(0);
    }

    private static void othersAreFull(String student) {
        assertThat(MARKED.get(student).marks().subList(1, 5)).as(student).allSatisfy(mark -> assertThat(mark.state())
                .as(mark.id() + " " + mark.why())
                .isEqualTo("full"));
    }

    private static void onlyTheFirstIsLost(String student, String why) {
        assertThat(first(student).points()).as(student).isZero();
        assertThat(first(student).why()).as(student).contains(why);
        othersAreFull(student);
    }

    @Test
    void everybody_gets_marks() {
        assertThat(MARKED).hasSize(Hostile.all(set).size() + 1);
        assertThat(MARKED.values()).allSatisfy(marked -> assertThat(marked.marks())
                .hasSize(set.exercises().size()));
    }

    @Test
    void a_cell_that_does_not_compile_costs_its_own_points() {
        onlyTheFirstIsLost("does not compile", "does not compile");
    }

    @Test
    void a_stub_and_an_empty_cell_are_blank() {
        onlyTheFirstIsLost("stub", "The stub is still there");
        onlyTheFirstIsLost("cell emptied", "The stub is still there");
        assertThat(MARKED.get("all stubs").points()).isZero();
    }

    @Test
    void what_does_not_end_costs_its_own_points() {
        onlyTheFirstIsLost("endless loop", "does not end");
        onlyTheFirstIsLost("endless loop that swallows", "does not end");
        onlyTheFirstIsLost("endless in the library", "does not end");
        onlyTheFirstIsLost("endless output", "does not end");
        onlyTheFirstIsLost("endless recursion", "calls itself without end");
        assertThat(first("endless allocation").points()).isZero();
        othersAreFull("endless allocation");
    }

    @Test
    void a_cell_that_does_not_end_or_ends_everything_is_passed_over() {
        for (String student : Set.of("endless cell", "halting cell")) {
            assertThat(first(student).state()).as(student).isEqualTo("full");
            othersAreFull(student);
        }
    }

    @Test
    void an_answer_cannot_end_the_grader() {
        onlyTheFirstIsLost("System exit", "System.exit");
        onlyTheFirstIsLost("Runtime halt", "Runtime.halt");
    }

    @Test
    void threads_and_noise_cost_nothing() {
        for (String student : Set.of("threads left running", "noise on standard error")) {
            assertThat(first(student).state()).as(student).isEqualTo("full");
            othersAreFull(student);
        }
    }

    @Test
    void tests_and_solutions_cannot_be_read_and_nothing_outside_be_reached() {
        onlyTheFirstIsLost("reads the tests by reflection", "must not use java.lang.Class.forName");
        onlyTheFirstIsLost("reads the solutions", "must not use java.lang.System.getProperty");
        onlyTheFirstIsLost("starts a program", "must not use java.lang.ProcessBuilder");
        onlyTheFirstIsLost("calls the network", "must not use java.net.Socket");
    }

    @Test
    void fake_marks_count_for_nothing() {
        onlyTheFirstIsLost("prints fake marks", "expected 1, got 7");
        onlyTheFirstIsLost("check redefined", "expected 1, got 7");
        onlyTheFirstIsLost("test changed", "expected 1, got 7");
        assertThat(MARKED.get("test changed").notes()).containsExactly("The cell cf-1-test was changed; ours counts.");
    }

    @Test
    void a_class_redefined_spoils_no_other_exercise() {
        assertThat(first("class redefined").points()).isZero();
        othersAreFull("class redefined");
    }

    @Test
    void a_deleted_cell_is_missing() {
        onlyTheFirstIsLost("cell deleted", "There is no answer to it in the notebook.");
        assertThat(first("cell deleted").state()).isEqualTo("missing");
    }

    @Test
    void doubled_renamed_and_moved_cells_are_found_and_told() {
        for (String student : Set.of("cell doubled", "cell renamed", "cells reversed", "metadata lost")) {
            assertThat(first(student).state()).as(student).isEqualTo("full");
            othersAreFull(student);
        }
        assertThat(first("cell doubled").notes()).singleElement().asString().contains("2 times");
        assertThat(first("cell renamed").notes())
                .singleElement()
                .asString()
                .contains("found by the name of its method");
        assertThat(MARKED.get("metadata lost").notes())
                .singleElement()
                .asString()
                .contains("without metadata");
        assertThat(MARKED.get("metadata lost").marks().get(5).state()).isEqualTo("missing");
    }

    @Test
    void what_is_no_notebook_is_told() {
        assertThat(MARKED.get("not JSON").notes()).containsExactly("The file is not a notebook: it is no proper JSON.");
        assertThat(MARKED.get("cut off").notes()).containsExactly("The file is not a notebook: it is no proper JSON.");
        assertThat(MARKED.get("empty").notes()).containsExactly("The file is empty.");
        assertThat(MARKED.get("another JSON").notes())
                .containsExactly("The file is not a notebook: it has no list of cells.");
        assertThat(MARKED.get("deeply nested").notes())
                .containsExactly("The file is not a notebook: it is no proper JSON.");
        for (String student : Set.of("not JSON", "cut off", "empty", "another JSON", "deeply nested")) {
            assertThat(MARKED.get(student).points()).isZero();
            assertThat(MARKED.get(student).of()).isEqualTo(32);
        }
    }

    @Test
    void size_line_endings_and_names_cost_nothing() {
        for (String student : Set.of("fifty megabytes", "Windows line endings", "spaces and 漢字")) {
            assertThat(first(student).state()).as(student).isEqualTo("full");
            othersAreFull(student);
        }
        assertThat(folder.resolve("out/students/spaces_and_漢字/02-collaborative-filtering.json"))
                .exists();
    }

    @Test
    void another_kernel_is_told() {
        assertThat(first("another kernel").why()).contains("does not compile");
        assertThat(MARKED.get("another kernel").notes())
                .contains("The notebook is for another kernel, of the language python.");
    }

    @Test
    void of_two_files_the_newest_counts_and_both_are_told() {
        assertThat(first("two files").state()).isEqualTo("full");
        assertThat(MARKED.get("two files").notes())
                .containsExactly("2 files for these exercises; graded is the newest, two files/second.ipynb.");
    }
}
