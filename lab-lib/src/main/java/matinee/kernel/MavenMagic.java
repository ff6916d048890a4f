package matinee.kernel;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.dflib.jjava.jupyter.kernel.magic.LineMagic;
import org.jspecify.annotations.Nullable;

/** Makes libraries known to the cells that come, with all that they need, by Maven's coordinates. */
record MavenMagic(Consumer<Path> classPath) implements LineMagic<@Nullable Object, CourseKernel> {
    @Override
    public @Nullable Object eval(CourseKernel kernel, List<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException(
                    "Coordinates must follow, such as org.apache.commons:commons-text:1.14.0.");
        }
        List<Path> jars = new MavenLibraries()
                .jars(words, () -> System.out.println("Fetching " + String.join(", ", words) + " …"));
        jars.forEach(classPath);
        System.out.println("Added "
                + String.join(
                        ", ",
                        jars.stream()
                                .map(jar -> String.valueOf(jar.getFileName()))
                                .toList()) + ".");
        return null;
    }

    @Override
    public String toString() {
        return "%maven GROUP:ARTIFACT:VERSION…\nAdds libraries from Maven Central with all that they need; what was fetched once needs no network.";
    }
}
