package matinee.grade;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes a class's submissions as a learning platform's zip: every hostile one, and learners who answer rightly, wrongly and not at
 * all.
 *
 * <p>From the command line: {@code matinee.grade.ClassOfForty class.zip}.
 */
final class ClassOfForty {
    private ClassOfForty() {}

    /** Writes the zip that is named. */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), files(Homework.collaborativeFiltering()));
    }

    /** Gives a class of fifty or so: the hostile ones, the right, the blank, and one for each known mistake. */
    static Map<String, byte[]> files(ExerciseSet set) {
        Map<String, byte[]> files = new LinkedHashMap<>(Hostile.all(set));
        files.putAll(ordinary(set));
        return files;
    }

    /** Gives the ordinary ones alone: one right in all, and one for each known mistake, wrong in that alone. */
    static Map<String, byte[]> ordinary(ExerciseSet set) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Homework right = Homework.right(set);
        files.put("Ana Right", right.bytes());
        for (Solution solution : set.solutions()) {
            for (int n = 0; n < solution.exercise().mistakes().size(); n++) {
                String id = solution.exercise().id();
                files.put("Mistaken " + id + " " + (n + 1), right.wrong(id, n).bytes());
            }
        }
        return files;
    }

    /** Puts the files into a zip, in folders as Moodle names them. */
    static void write(Path zip, Map<String, byte[]> files) throws IOException {
        int number = 1000;
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                number++;
                entries.putNextEntry(new ZipEntry(
                        file.getKey() + "_" + number + "_assignsubmission_file_/02-collaborative-filtering.ipynb"));
                entries.write(file.getValue());
                entries.closeEntry();
            }
            for (String name : List.of("essay.docx", "__MACOSX/._x.ipynb")) {
                entries.putNextEntry(new ZipEntry(
                        name.startsWith("__") ? name : "Only An Essay_999_assignsubmission_file_/" + name));
                entries.closeEntry();
            }
        }
    }
}
