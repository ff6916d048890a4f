package matinee.lab;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.Stream;
import matinee.grade.HandIns;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Runs nbgrader from PyPI on the course's kernel, in a folder of its own.
 *
 * @param course whose kernel it is
 * @param programs where nbgrader is
 * @param folder its course folder, with one assignment named {@code x}
 */
record Nbgrader(Course course, Path programs, Path folder) {
    /** Sets it up, and lets it release a set of exercises; skips the test where there is no Jupyter or no nbgrader. */
    static Nbgrader releasing(String set, Path folder) throws IOException {
        Course course = Course.here();
        Required.that(Files.exists(course.python()), "Jupyter is not set up here; environment/lab does it");
        Nbgrader nbgrader = new Nbgrader(course, installed(course, folder), folder);
        new KernelSpec(course, System.getProperty("java.class.path"))
                .writeTo(folder.resolve("jupyter/kernels/matinee"));
        Files.createDirectories(folder.resolve("source/x"));
        Files.copy(course.home().resolve("solutions/" + set + ".ipynb"), folder.resolve("source/x/" + set + ".ipynb"));
        copy("nbgrader_config.py", folder);
        nbgrader.run("generate_assignment", "x");
        return nbgrader;
    }

    /** Tells whether it graded a student's notebook; where it could not, it leaves none. */
    boolean hasGraded(String student) throws IOException {
        Path own = folder.resolve("autograded/" + student + "/x");
        if (!Files.isDirectory(own)) {
            return false;
        }
        try (Stream<Path> files = Files.list(own)) {
            return files.anyMatch(file -> file.toString().endsWith(".ipynb"));
        }
    }

    private static void copy(String resource, Path folder) throws IOException {
        try (InputStream in = Objects.requireNonNull(HandIns.class.getResourceAsStream(resource))) {
            Files.copy(in, folder.resolve(resource));
        }
    }

    /** A Python of its own that sees the course's packages, too; made once. */
    private static Path installed(Course course, Path folder) throws IOException {
        Path venv = course.hidden().resolve("nbgrader");
        Path bin = venv.resolve("bin");
        if (!Files.exists(bin.resolve("nbgrader"))) {
            copy("nbgrader.txt", folder);
            Child.Said made = Child.python(course, "-m", "venv", "--without-pip", venv.toString())
                    .say();
            assertThat(made.code()).as(made.text()).isZero();
            String where = "import sysconfig; print(sysconfig.get_path('purelib'))";
            String packages = Child.python(course, "-c", where).say().text();
            String python = bin.resolve("python").toString();
            Path own =
                    Path.of(Child.of(course, List.of(python, "-c", where)).say().text());
            Files.writeString(own.resolve("course.pth"), packages + "\n");
            String list = folder.resolve("nbgrader.txt").toString();
            Child.Said got = Child.of(course, List.of(python, "-m", "pip", "install", "-q", "-r", list))
                    .say();
            Required.that(Files.exists(bin.resolve("nbgrader")), "nbgrader could not be got from PyPI: " + got.text());
        }
        return bin;
    }

    /** Puts a file where a student would have handed it in. */
    void handIn(String student, String file, byte[] bytes) throws IOException {
        Path own = Files.createDirectories(folder.resolve("submitted/" + student + "/x"));
        Files.write(own.resolve(file), bytes);
    }

    /** Runs one of its commands, which must go well, and gives what it said. */
    String run(String... words) {
        Child.Said said = say(words);
        assertThat(said.code()).as(said.text()).isZero();
        return said.text();
    }

    /** Runs one of its commands, however that ends. */
    Child.Said say(String... words) {
        List<String> command =
                new ArrayList<>(List.of(programs.resolve("python").toString(), "-m", "nbgrader"));
        command.addAll(List.of(words));
        return Child.of(course, command)
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
    }

    /** Lets it export its scores, and reads them: of each student whose notebook it could grade. */
    Map<String, Double> scores() throws IOException {
        run("export");
        Map<String, Double> scores = new TreeMap<>();
        for (CSVRecord row : CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(folder.resolve("grades.csv")))
                .getRecords()) {
            scores.put(row.get("student_id"), Double.parseDouble(row.get("score")));
        }
        return scores;
    }
}
