package matinee.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dflib.jjava.jupyter.kernel.magic.LineMagic;
import org.jspecify.annotations.Nullable;

/** Makes jars and folders of classes known to the cells that come. */
record ClassPathMagic(Consumer<Path> classPath) implements LineMagic<@Nullable Object, CourseKernel> {
    @Override
    public @Nullable Object eval(CourseKernel kernel, List<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException(
                    "A path must follow: a jar, a folder of classes, or FOLDER/* for its jars.");
        }
        List<Path> places =
                words.stream().flatMap(word -> places(word).stream()).toList();
        places.forEach(classPath);
        places.forEach(place -> System.out.println("Added " + place + "."));
        return null;
    }

    private static List<Path> places(String word) {
        boolean jars = word.endsWith("/*") || word.endsWith("\\*");
        String spelled = jars ? word.substring(0, word.length() - 2) : word;
        Path place = Path.of(
                        spelled.startsWith("~/") ? System.getProperty("user.home") + spelled.substring(1) : spelled)
                .toAbsolutePath()
                .normalize();
        if (jars ? !Files.isDirectory(place) : !Files.exists(place)) {
            throw new IllegalArgumentException("There is no " + (jars ? "folder " : "jar or folder ") + place + ".");
        }
        return jars ? jarsIn(place) : List.of(place);
    }

    private static List<Path> jarsIn(Path folder) {
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
            found.forEach(jars::add);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " could not be read.", e);
        }
        if (jars.isEmpty()) {
            throw new IllegalArgumentException("There are no jars in " + folder + ".");
        }
        return jars.stream().sorted().toList();
    }

    @Override
    public String toString() {
        return "%classpath PATH…\nAdds a jar, a folder of classes, or with FOLDER/* a folder's jars.";
    }
}
