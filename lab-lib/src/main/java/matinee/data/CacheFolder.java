package matinee.data;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Names the one folder outside the course in which fetched data is kept.
 *
 * <p>It is what the environment variable {@code MATINEE_CACHE} says; else {@code matinee} in the system's own place for
 * caches: {@code $XDG_CACHE_HOME} or {@code ~/.cache}, on macOS {@code ~/Library/Caches}, on Windows {@code %LOCALAPPDATA%}.
 */
final class CacheFolder {
    private CacheFolder() {}

    /** Returns the folder that holds a folder for each fetched data set; it need not be there yet. */
    static Path data() {
        return root(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")))
                .resolve("data");
    }

    static Path root(Map<String, String> environment, String system, Path home) {
        String chosen = Settings.in(environment, "MATINEE_CACHE").orElse("");
        if (!chosen.isEmpty()) {
            return Path.of(chosen);
        }
        String name = system.toLowerCase(Locale.ROOT);
        String variable = name.startsWith("windows") ? "LOCALAPPDATA" : "XDG_CACHE_HOME";
        Path usual = name.startsWith("windows")
                ? home.resolve("AppData").resolve("Local")
                : name.startsWith("mac") ? home.resolve("Library").resolve("Caches") : home.resolve(".cache");
        return Settings.in(environment, variable)
                .filter(path -> !name.startsWith("mac"))
                .map(Path::of)
                .orElse(usual)
                .resolve("matinee");
    }
}
