package matinee.kernel;

import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Finds the Javadoc of the library's own classes in its source. The system property {@code matinee.sources} names jars or
 * folders of sources, separated like a class path; without it there is no Javadoc, only signatures.
 */
final class SourceDocs {
    private final Map<String, String> sources = new HashMap<>();
    private final List<Path> places;
    private boolean loaded;

    SourceDocs(List<Path> places) {
        this.places = places;
    }

    /** Looks where the system property says. */
    static SourceDocs ofSystem() {
        return new SourceDocs(
                Arrays.stream(System.getProperty("matinee.sources", "").split(File.pathSeparator))
                        .filter(place -> !place.isBlank())
                        .map(Path::of)
                        .filter(Files::exists)
                        .toList());
    }

    /** Returns the comment of what a signature declares; empty where it is not ours or has none. */
    String of(String signature) {
        load();
        Optional<Declared> declared = Declared.parse(signature);
        String source = declared.map(found -> sources.get(found.file())).orElse(null);
        return source == null
                ? ""
                : declared.map(found -> comment(source, found)).orElse("");
    }

    private static String comment(String source, Declared declared) {
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, problem -> {}, List.of("-proc:none"), null, List.of(file));
        try {
            DocFinder finder = new DocFinder(DocTrees.instance(task), declared);
            finder.scan(task.parse(), null);
            return finder.found();
        } catch (IOException e) {
            throw new UncheckedIOException("the source of " + declared.file() + " could not be read", e);
        }
    }

    private synchronized void load() {
        if (!loaded) {
            loaded = true;
            places.forEach(this::load);
        }
    }

    private void load(Path place) {
        try {
            if (Files.isDirectory(place)) {
                loadFolder(place);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(place)) {
                    loadFolder(jar.getPath("/"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the sources in " + place + " could not be read", e);
        }
    }

    private void loadFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String name = String.valueOf(file.getFileName());
                sources.put(name.substring(0, name.length() - ".java".length()), Files.readString(file));
            }
        }
    }
}
