package matinee.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import matinee.Progress;
import matinee.grade.ExerciseSet;
import matinee.grade.Grader;
import matinee.grade.HandIns;
import matinee.grade.Limits;
import matinee.grade.Marked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lets nbgrader and the course's grader grade the same class of forty, most of whom hand in what harms a grader, and compares.
 *
 * <p>It takes ten to twenty minutes, so it has a name that no ordinary run picks up:
 * {@code environment/lab test -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=NbgraderForty}. The table lies in {@code
 * lab-lib/target/nbgrader-forty.md} afterwards.
 */
class NbgraderForty {
    private static final String SET = "02-collaborative-filtering";

    @TempDir
    static Path folder;

    /** Where nbgrader gives another score, and why. */
    private static final Map<String, String> OTHERWISE = Map.of(
            "cells reversed", "nbgrader runs the tests before the answers",
            "class redefined", "nbgrader lets one answer's class spoil the others",
            "starts a program", "nbgrader lets it");

    private static final Map<String, String> COULD_NOT = new TreeMap<>();
    private static Map<String, Double> theirs;
    private static Map<String, Marked> ours;

    @BeforeAll
    static void both_grade_the_class() throws IOException {
        Nbgrader nbgrader = Nbgrader.releasing(SET, folder);
        for (Map.Entry<String, Map<String, byte[]>> student : HandIns.forty().entrySet()) {
            for (Map.Entry<String, byte[]> file : student.getValue().entrySet()) {
                nbgrader.handIn(student.getKey(), file.getKey(), file.getValue());
            }
        }
        for (String student : HandIns.forty().keySet()) {
            Child.Said said =
                    nbgrader.say("autograde", "x", "--student=" + student, "--ExecutePreprocessor.timeout=20");
            if (!nbgrader.hasGraded(student)) {
                COULD_NOT.put(student, reason(said.text()));
            }
        }
        theirs = nbgrader.scores();
        ExerciseSet set = ExerciseSet.read(nbgrader.course().home().resolve("solutions/" + SET + ".ipynb"));
        ours = new Grader(List.of(set), Limits.standard(), folder.resolve("graded"), 2)
                .grade(List.of(folder.resolve("submitted")), Progress.silent()).stream()
                        .collect(Collectors.toMap(Marked::student, marked -> marked));
        Files.writeString(Path.of("target", "nbgrader-forty.md"), table());
    }

    /** Finds the last line that names an error, else the last one. */
    private static String reason(String said) {
        List<String> lines = said.lines().filter(line -> !line.isBlank()).toList();
        return lines.stream()
                .filter(line -> line.matches(".*(Error|Exception|rror:).*"))
                .reduce((first, second) -> second)
                .orElse(lines.isEmpty() ? "nothing said" : lines.get(lines.size() - 1))
                .strip();
    }

    private static String table() {
        StringBuilder table = new StringBuilder("| student | ours | nbgrader | |\n|---|---:|---:|---|\n");
        new TreeMap<>(ours).forEach((student, marked) -> {
            String why = COULD_NOT.get(student);
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %s | %s |%n",
                    student,
                    marked.points(),
                    why == null ? String.format(Locale.ROOT, "%.2f", theirs.get(student)) : "–",
                    why == null ? isEqual(student) ? "equal" : OTHERWISE.getOrDefault(student, "differs") : why));
        });
        return table.toString();
    }

    private static boolean isEqual(String student) {
        return Math.abs(theirs.get(student) - ours.get(student).points()) < 0.01;
    }

    @Test
    void scores_are_equal_where_nbgrader_survives() {
        assertThat(ours.keySet()).hasSize(40).isEqualTo(HandIns.forty().keySet());
        assertThat(COULD_NOT).hasSizeLessThan(15);
        assertThat(ours.keySet().stream()
                        .filter(student -> !COULD_NOT.containsKey(student) && !OTHERWISE.containsKey(student))
                        .filter(student -> !isEqual(student)))
                .isEmpty();
    }
}
