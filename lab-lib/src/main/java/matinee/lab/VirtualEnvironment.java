package matinee.lab;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the course's own Python, with the packages of the lock file. It counts as made only once its stamp is written, which
 * happens last: an interrupted try is thrown away by the next.
 */
record VirtualEnvironment(Course course) {
    /** Tells whether it is whole, for this lock file, and at the place where it was made. */
    boolean isReady() {
        try {
            return Files.exists(course.python())
                    && Files.exists(stamp())
                    && Files.readString(stamp()).equals(wanted())
                    && Child.python(course, "-c", "import jupyter_core").say().code() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(stamp() + " could not be read.", e);
        }
    }

    /** Makes it anew. */
    void make(PrintStream out) {
        Python python = Python.find(course);
        out.println("Setting up Jupyter in .lab with Python " + python.version()
                + ". The first time this downloads some 60 MB and takes a minute or two.");
        delete();
        must(
                Child.of(
                        course,
                        List.of(
                                python.program().toString(),
                                "-m",
                                "venv",
                                course.venv().toString())),
                "The course's Python could not be made in " + course.venv() + ".");
        must(
                Child.python(
                        course,
                        "-m",
                        "pip",
                        "install",
                        "--quiet",
                        "--no-input",
                        "--disable-pip-version-check",
                        "--require-hashes",
                        "--only-binary=:all:",
                        "-r",
                        course.lock().toString()),
                "Jupyter could not be installed. The first start needs the network; run this command again.");
        try {
            Files.writeString(stamp(), wanted());
        } catch (IOException e) {
            throw new UncheckedIOException(stamp() + " could not be written; is the disk full?", e);
        }
    }

    private static void must(Child child, String sentence) {
        Child.Said said = child.say();
        if (said.code() != 0) {
            List<String> lines = said.text().lines().toList();
            String tail =
                    String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 5), lines.size()));
            throw new LabException(sentence + " It said:" + System.lineSeparator() + tail);
        }
    }

    private void delete() {
        if (!Files.exists(course.venv())) {
            return;
        }
        try (Stream<Path> files = Files.walk(course.venv())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    course.venv() + " could not be replaced. Close the open lab, then try again.", e);
        }
    }

    private Path stamp() {
        return course.venv().resolve("matinee.stamp");
    }

    private String wanted() {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(course.lock()));
            return HexFormat.of().formatHex(sum) + " " + course.venv() + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(
                    course.lock() + " could not be read; `git checkout environment` brings it back.", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
