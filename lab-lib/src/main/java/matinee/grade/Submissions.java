package matinee.grade;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Finds what was handed in: in folders, in files, in the zip of a learning platform. */
final class Submissions {
    private static final int MOST_BYTES = 100 << 20;
    private static final int MOST_ENTRIES = 20_000;
    private static final String TOO_LARGE = "is larger than 100 MB";

    private Submissions() {}

    /**
     * Finds all of them.
     *
     * @throws IllegalArgumentException if a path is not there, or holds nothing to grade
     */
    static List<Submission> in(List<Path> paths) {
        List<Submission> found = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new IllegalArgumentException("There is no " + path + "; name a folder, a notebook or a zip.");
            }
            try {
                found.addAll(Files.isDirectory(path) ? inFolder(path) : inFile(path, List.of(name(path))));
            } catch (IOException e) {
                throw new UncheckedIOException(path + " could not be read.", e);
            }
        }
        List<Submission> graded = withoutBycatch(found);
        if (graded.isEmpty()) {
            throw new IllegalArgumentException("There is no notebook in "
                    + paths.stream().map(Path::toString).collect(Collectors.joining(", ")) + ".");
        }
        return graded;
    }

    /** Leaves out files that are no notebooks of students who have one. */
    private static List<Submission> withoutBycatch(List<Submission> found) {
        Set<String> withNotebook = found.stream()
                .filter(each -> each.trouble().isEmpty())
                .map(Submission::student)
                .collect(Collectors.toSet());
        return found.stream()
                .filter(each -> isNotebook(each.file()) || !withNotebook.contains(each.student()))
                .toList();
    }

    private static List<Submission> inFolder(Path folder) throws IOException {
        List<Submission> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                List<String> parts = StreamSupport.stream(
                                folder.relativize(file).spliterator(), false)
                        .map(Path::toString)
                        .toList();
                if (parts.stream().noneMatch(Submissions::isHidden)) {
                    found.addAll(inFile(file, parts));
                }
            }
        }
        return found;
    }

    private static List<Submission> inFile(Path file, List<String> parts) throws IOException {
        if (name(file).toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return inZip(file, parts);
        }
        Path parent = file.toAbsolutePath().normalize().getParent();
        StudentName student = StudentName.of(parts, parent == null ? "" : name(parent));
        long time = Files.getLastModifiedTime(file).toMillis();
        String label = String.join("/", parts);
        if (!isNotebook(label)) {
            return List.of(
                    new Submission(student.name(), student.number(), label, time, new byte[0], "is no notebook"));
        }
        boolean large = Files.size(file) > MOST_BYTES;
        return List.of(new Submission(
                student.name(),
                student.number(),
                label,
                time,
                large ? new byte[0] : Files.readAllBytes(file),
                large ? TOO_LARGE : ""));
    }

    private static List<Submission> inZip(Path zip, List<String> outer) throws IOException {
        List<Submission> found = new ArrayList<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> entries = file.entries();
            for (int n = 0; entries.hasMoreElements() && n < MOST_ENTRIES; n++) {
                ZipEntry entry = entries.nextElement();
                List<String> parts = List.of(entry.getName().split("[/\\\\]+"));
                if (!entry.isDirectory() && parts.stream().noneMatch(Submissions::isHidden)) {
                    found.add(inEntry(file, entry, parts, outer));
                }
            }
        } catch (ZipException e) {
            StudentName student = StudentName.of(outer, "");
            found.add(new Submission(
                    student.name(), student.number(), String.join("/", outer), 0, new byte[0], "is no proper zip"));
        }
        return found;
    }

    private static Submission inEntry(ZipFile file, ZipEntry entry, List<String> parts, List<String> outer)
            throws IOException {
        String zipName = outer.get(outer.size() - 1).replaceFirst("\\.[A-Za-z]+$", "");
        StudentName student = outer.size() > 1 ? StudentName.of(outer, zipName) : StudentName.of(parts, zipName);
        byte[] bytes = new byte[0];
        String trouble = isNotebook(entry.getName()) ? "" : "is no notebook";
        if (trouble.isEmpty()) {
            try (InputStream in = file.getInputStream(entry)) {
                bytes = in.readNBytes(MOST_BYTES + 1);
            }
            if (bytes.length > MOST_BYTES) {
                bytes = new byte[0];
                trouble = TOO_LARGE;
            }
        }
        return new Submission(student.name(), student.number(), entry.getName(), entry.getTime(), bytes, trouble);
    }

    private static boolean isNotebook(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".ipynb");
    }

    private static boolean isHidden(String part) {
        return part.startsWith(".") || part.equals("__MACOSX");
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
