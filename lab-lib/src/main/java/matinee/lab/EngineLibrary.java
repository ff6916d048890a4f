package matinee.lab;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Is PyTorch, the second engine of networks: some 120 MB that come only when asked for, and then stay in {@code .lab}. (The first,
 * MXNet, comes with the library wherever there is one.)
 *
 * @param course the course
 */
record EngineLibrary(Course course) {
    /** Names the folder of its jars: another for each version of the library's description, which says what belongs together. */
    private Path folder() {
        CRC32 sum = new CRC32();
        try {
            sum.update(Files.readAllBytes(course.library().resolve("pom.xml")));
        } catch (IOException e) {
            return course.hidden().resolve("engines/none");
        }
        return course.hidden().resolve("engines/pytorch-" + Long.toHexString(sum.getValue()));
    }

    /** Tells whether it is here. */
    boolean isHere() {
        return Files.isDirectory(folder().resolve("lib"));
    }

    /** Writes a class path with its jars behind the others, if it is here. */
    String behind(String classPath) {
        return isHere() ? classPath + File.pathSeparator + folder().resolve("lib/*") : classPath;
    }

    /** Fetches it, unless it is here. */
    void fetch(PrintStream out) {
        if (!isHere()) {
            new SetupTurn(course).take(out, () -> fetchInTurn(out));
        }
    }

    private void fetchInTurn(PrintStream out) {
        if (isHere()) {
            return;
        }
        out.println("Fetching PyTorch. The first time this downloads some 120 MB and takes a minute or two.");
        Path part = course.hidden().resolve("engines/part");
        List<String> command = new ArrayList<>(Maven.command());
        command.addAll(List.of(
                "-q",
                "-B",
                "-P",
                "course,pytorch",
                "-Dmatinee.build=" + part,
                "-DincludeGroupIds=ai.djl.pytorch",
                "-DincludeArtifactIds=pytorch-jni,pytorch-native-cpu",
                "dependency:copy-dependencies"));
        Child.Said said = Maven.in(course, command).say();
        if (said.code() != 0) {
            throw new LabException("PyTorch could not be fetched; the first time this needs the network. Maven says: "
                    + said.text().lines().findFirst().orElse("nothing"));
        }
        try {
            Files.move(part, folder(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(folder() + " could not be made; is the disk full?", e);
        }
    }
}
