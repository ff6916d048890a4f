package matinee.lab;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Is a file of the kernel's classes, read and linked beforehand, that halves the kernel's start. It lies beside the jars
 * that it was made of, once for each JDK, and is whole or not there. Java itself checks that jars and JDK are the same, and starts
 * without it where they are not; a kernel only reads it, so any number may start at once.
 *
 * @param course the course
 * @param file the file
 */
record KernelArchive(Course course, Path file) {
    /** Names the archive for these jars and this JDK; empty where the classes are not in a folder of jars. */
    static Optional<KernelArchive> of(Course course, String classPath) {
        Path jars = Path.of(classPath.split(File.pathSeparator, 2)[0]).getParent();
        Path build = jars == null ? null : jars.getParent();
        if (build == null || !classPath.endsWith("*")) {
            return Optional.empty();
        }
        CRC32 sum = new CRC32();
        sum.update((System.getProperty("java.home") + Runtime.version() + classPath).getBytes(StandardCharsets.UTF_8));
        return Optional.of(
                new KernelArchive(course, build.resolve("kernel-" + Long.toHexString(sum.getValue()) + ".jsa")));
    }

    boolean isMade() {
        return Files.exists(file);
    }

    /** Lists what makes Java use the archive; an archive that does not fit is not worth a word. */
    List<String> options() {
        return List.of((isAheadOfTime() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file, "-Xlog:disable");
    }

    /** From 25 on, Java can store classes linked, which is faster still. */
    private static boolean isAheadOfTime() {
        return Runtime.version().feature() >= 25;
    }

    /** Tells whether a rehearsal is still to be tried. */
    boolean isDue() {
        return !isMade() && !Files.exists(log());
    }

    private Path log() {
        return file.resolveSibling(file.getFileName() + ".log");
    }

    /** Lets a kernel rehearse its start, if that is due; without an archive it starts more slowly. */
    void make(KernelSpec kernel, PrintStream out) {
        if (!isDue()) {
            return;
        }
        out.println("Preparing a quick start of the kernel; this happens once for each build and takes some seconds.");
        Path part = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        List<String> command = new ArrayList<>(List.of(
                course.python().toString(),
                course.environment().resolve("rehearse-kernel.py").toString()));
        List<String> argv = new ArrayList<>(kernel.argv());
        argv.addAll(
                1,
                List.of(
                        (isAheadOfTime() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + part,
                        "-Xlog:disable"));
        command.addAll(argv);
        try {
            Child.Said said = Child.of(course, command).say();
            Files.writeString(log(), said.text() + "\n");
            if (said.code() == 0 && Files.exists(part)) {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be written; is the disk full?", e);
        }
    }
}
