package matinee.lab;

import java.nio.file.Path;

/**
 * Knows where things lie in a learner's copy of the course. All that the course makes for itself is in {@code .lab}.
 *
 * @param home the folder that has README.md, notebooks and lab-lib
 */
public record Course(Path home) {
    /** Makes the path absolute, so that children in other folders understand it. */
    public Course {
        home = home.toAbsolutePath().normalize();
    }

    /** Finds the course that this program belongs to. */
    public static Course here() {
        String home = System.getProperty("matinee.home");
        if (home == null) {
            throw new LabException(
                    "The system property matinee.home must name the course's folder; environment/lab sets it.");
        }
        return new Course(Path.of(home));
    }

    /** Names the folder of the chapters. */
    public Path notebooks() {
        return home.resolve("notebooks");
    }

    /** Names the folder of the library's project. */
    public Path library() {
        return home.resolve("lab-lib");
    }

    /** Names the folder of the launcher and its settings. */
    public Path environment() {
        return home.resolve("environment");
    }

    /** Names the list of Python packages, each with its version and checksum. */
    public Path lock() {
        return environment().resolve("requirements.txt");
    }

    /** Names the hidden folder of what the course makes for itself. */
    public Path hidden() {
        return home.resolve(".lab");
    }

    /** Names the folder of the course's own Python. */
    public Path venv() {
        return hidden().resolve("venv");
    }

    /** Names the folder of the course's own programs, such as {@code jupyter}. */
    public Path programs() {
        return venv().resolve(Host.isWindows() ? "Scripts" : "bin");
    }

    /** Names the course's own Python. */
    public Path python() {
        return programs().resolve(Host.isWindows() ? "python.exe" : "python");
    }
}
