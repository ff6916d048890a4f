package matinee.lab;

import java.io.File;
import java.util.List;

/** Runs the Maven that comes with the library's project. */
final class Maven {
    private Maven() {}

    static List<String> command() {
        return Host.isWindows() ? List.of("cmd", "/c", "mvnw.cmd") : List.of("sh", "./mvnw");
    }

    /** Names a command that starts with {@link #command}; nothing runs yet. */
    static Child in(Course course, List<String> command) {
        String standIns = course.environment().resolve("stand-ins").toString();
        return Child.of(course, command)
                .in(course.library())
                .with(
                        "PATH",
                        course.programs() + File.pathSeparator + System.getenv("PATH") + File.pathSeparator + standIns);
    }
}
