package matinee.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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

/** Lets nbgrader from PyPI release, grade and answer the exercises on the course's kernel, and compares with the course's grader. */
class NbgraderIT {
    private static final String SET = "02-collaborative-filtering";

    @TempDir
    static Path folder;

    private static Course course;
    private static Path programs;

    @BeforeAll
    static void nbgrader_grades_a_class() throws IOException {
        course = Course.here();
        Required.that(Files.exists(course.python()), "Jupyter is not set up here; environment/lab does it");
        programs = installed();
        new KernelSpec(course, System.getProperty("java.class.path"))
                .writeTo(folder.resolve("jupyter/kernels/matinee"));
        Files.createDirectories(folder.resolve("source/x"));
        Files.copy(course.home().resolve("solutions/" + SET + ".ipynb"), folder.resolve("source/x/" + SET + ".ipynb"));
        copy("nbgrader_config.py");
        run("generate_assignment", "x");
        for (Map.Entry<String, String> file : HandIns.some().entrySet()) {
            Path own = Files.createDirectories(folder.resolve("submitted/" + file.getKey() + "/x"));
            Files.writeString(own.resolve(SET + ".ipynb"), file.getValue());
        }
        run("autograde", "x");
        run("generate_feedback", "x");
        run("export");
    }

    private static void copy(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(HandIns.class.getResourceAsStream(resource))) {
            Files.copy(in, folder.resolve(resource));
        }
    }

    /** A Python of its own that sees the course's packages, too; made once. */
    private static Path installed() throws IOException {
        Path venv = course.hidden().resolve("nbgrader");
        Path bin = venv.resolve("bin");
        if (!Files.exists(bin.resolve("nbgrader"))) {
            copy("nbgrader.txt");
            Child.Said made = Child.python(course, "-m", "venv", "--without-pip", venv.toString())
                    .say();
            assertThat(made.code()).as(made.text()).isZero();
            String packages = Child.python(course, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))")
                    .say()
                    .text();
            Path own = Path.of(Child.of(
                            course,
                            List.of(
                                    bin.resolve("python").toString(),
                                    "-c",
                                    "import sysconfig; print(sysconfig.get_path('purelib'))"))
                    .say()
                    .text());
            Files.writeString(own.resolve("course.pth"), packages + "\n");
            Child.Said got = Child.of(
                            course,
                            List.of(
                                    bin.resolve("python").toString(),
                                    "-m",
                                    "pip",
                                    "install",
                                    "-q",
                                    "-r",
                                    folder.resolve("nbgrader.txt").toString()))
                    .say();
            Required.that(Files.exists(bin.resolve("nbgrader")), "nbgrader could not be got from PyPI: " + got.text());
        }
        return bin;
    }

    private static String run(String... words) {
        List<String> command =
                new ArrayList<>(List.of(programs.resolve("python").toString(), "-m", "nbgrader"));
        command.addAll(List.of(words));
        Child.Said said = Child.of(course, command)
                .in(folder)
                .with(
                        "PATH",
                        programs + File.pathSeparator + course.programs() + File.pathSeparator + System.getenv("PATH"))
                .with(
                        "JUPYTER_PATH",
                        folder.resolve("jupyter")
                                + File.pathSeparator
                                + course.venv().resolve("share/jupyter"))
                .with("JUPYTER_PREFER_ENV_PATH", "0")
                .with("MATINEE_PROGRESS", folder.resolve("progress.txt").toString())
                .say();
        assertThat(said.code()).as(said.text()).isZero();
        return said.text();
    }

    private static Map<String, Double> scores() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("grades.csv"));
        List<String> head = List.of(lines.get(0).split(","));
        Map<String, Double> scores = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split(",", -1));
            scores.put(cells.get(head.indexOf("student_id")), Double.parseDouble(cells.get(head.indexOf("score"))));
        }
        return scores;
    }

    @Test
    void scores_are_those_of_the_courses_grader() throws IOException {
        ExerciseSet set = ExerciseSet.read(course.home().resolve("solutions/" + SET + ".ipynb"));
        List<Marked> ours = new Grader(List.of(set), Limits.standard(), folder.resolve("graded"), 2)
                .grade(List.of(folder.resolve("submitted")), Progress.silent());
        Map<String, Double> theirs = scores();

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
        assertThat(run("validate", "submitted/right/x/" + SET + ".ipynb")).contains("Success!");
        assertThat(run("validate", "submitted/wrong/x/" + SET + ".ipynb")).contains("VALIDATION FAILED");
    }
}
