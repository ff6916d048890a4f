package matinee.data;

import java.util.Map;
import java.util.Optional;

/** Reads what the learner set outside the course: a Java system property first, else an environment variable. */
final class Settings {
    private Settings() {}

    static Optional<String> of(String name) {
        return in(System.getenv(), name);
    }

    static Optional<String> in(Map<String, String> environment, String name) {
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(environment.get(name)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
