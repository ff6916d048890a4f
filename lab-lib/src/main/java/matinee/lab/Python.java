package matinee.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Names a Python of the computer, from which the course makes its own.
 *
 * @param program where it is
 * @param version its version, such as 3.11
 */
record Python(Path program, String version) {
    private static final String QUESTION =
            "import sys; print('%d.%d' % sys.version_info[:2]); sys.exit(sys.version_info < (3, 9))";

    /** Finds a Python from 3.9 on that can make a virtual environment. */
    static Python find(Course course) {
        String chosen = System.getenv("MATINEE_PYTHON");
        List<String> tooOld = new ArrayList<>();
        boolean withoutVenv = false;
        for (Path program : chosen == null ? candidates() : List.of(Path.of(chosen))) {
            Optional<Child.Said> answer = ask(course, program, QUESTION);
            if (answer.isEmpty()) {
                continue;
            }
            if (answer.get().code() != 0) {
                tooOld.add(program + " is " + answer.get().text());
            } else if (ask(course, program, "import venv, ensurepip")
                    .filter(said -> said.code() == 0)
                    .isEmpty()) {
                withoutVenv = true;
            } else {
                return new Python(program, answer.get().text());
            }
        }
        if (chosen != null && tooOld.isEmpty() && !withoutVenv) {
            throw new LabException("MATINEE_PYTHON must name a Python program, but was " + chosen + ".");
        }
        throw new LabException(
                withoutVenv
                        ? "This Python cannot make a virtual environment: its venv module is not installed. " + remedy()
                        : "Matinee needs Python 3.9 or newer, with its venv module; "
                                + (tooOld.isEmpty() ? "none was found on the PATH. " : String.join(", ", tooOld) + ". ")
                                + remedy());
    }

    static String remedy() {
        if (Host.isWindows()) {
            return "Install it with: winget install Python.Python.3.13";
        }
        if (Host.isMac()) {
            return "Install it, for example with Homebrew: brew install python";
        }
        return "On Debian and Ubuntu: sudo apt-get install python3-venv. On Fedora: sudo dnf install python3";
    }

    private static List<Path> candidates() {
        return Stream.concat(
                        Stream.of("python3", "python"),
                        IntStream.iterate(14, minor -> minor >= 9, minor -> minor - 1)
                                .mapToObj(minor -> "python3." + minor))
                .flatMap(name -> Host.program(name).stream())
                .toList();
    }

    private static Optional<Child.Said> ask(Course course, Path program, String question) {
        try {
            Child.Said said = Child.of(course, List.of(program.toString(), "-c", question))
                    .say();
            return said.text().contains("command not found") ? Optional.empty() : Optional.of(said);
        } catch (LabException notAProgram) {
            return Optional.empty();
        }
    }
}
