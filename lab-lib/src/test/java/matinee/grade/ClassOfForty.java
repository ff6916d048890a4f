package matinee.grade;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes what a class of forty hands in: every hostile notebook, and learners who answer rightly, wrongly and not at all.
 *
 * <p>From the command line: {@code matinee.grade.ClassOfForty class.zip 02 06 08}.
 */
final class ClassOfForty {
    private static final String ENDING = ".ipynb";

    private ClassOfForty() {}

    /** Writes the zip that is named, with the chapters that are named. */
    public static void main(String[] args) throws IOException {
        List<String> chapters = List.of(args).subList(1, args.length);
        List<ExerciseSet> sets = ExerciseSet.all(Homework.HOME.resolve("solutions")).stream()
                .filter(set -> chapters.contains(set.number()))
                .toList();
        write(Path.of(args[0]), files(sets));
    }

    /** Gives each student's files by their names; the hostile ones are of chapter 02. */
    static Map<String, Map<String, byte[]>> files(List<ExerciseSet> sets) {
        Map<String, Map<String, byte[]>> files = new LinkedHashMap<>();
        ExerciseSet first = Homework.collaborativeFiltering();
        Hostile.all(first).forEach((student, bytes) -> files.put(student, of(first, bytes)));
        files.put("Mia Mistaken", of(first, mistaken(first).bytes()));
        Map<String, byte[]> two = new LinkedHashMap<>(
                Map.of("a draft" + ENDING, Homework.blank(first).bytes()));
        two.putAll(of(first, Homework.right(first).bytes()));
        files.put("two files", two);
        for (ExerciseSet set : sets) {
            if (!set.name().equals(first.name())) {
                List<byte[]> ordinary = ordinary(set);
                int turn = 0;
                for (Map<String, byte[]> own : files.values()) {
                    own.put(set.name() + ENDING, ordinary.get(turn++ % ordinary.size()));
                }
            }
        }
        return files;
    }

    /** Gives the files of a student who hands in one. */
    static Map<String, byte[]> of(ExerciseSet set, byte[] notebook) {
        return new LinkedHashMap<>(Map.of(set.name() + ENDING, notebook));
    }

    /** Answers all, and makes the first known mistake each time. */
    private static Homework mistaken(ExerciseSet set) {
        Homework homework = Homework.right(set);
        for (Solution solution : set.solutions()) {
            if (!solution.exercise().isForAPerson()) {
                homework = homework.wrong(solution.exercise().id(), 0);
            }
        }
        return homework;
    }

    /** Lists one right in all, one for each known mistake, wrong in that alone, and a blank one. */
    private static List<byte[]> ordinary(ExerciseSet set) {
        Homework right = Homework.right(set);
        List<byte[]> files = new ArrayList<>(List.of(right.bytes()));
        for (Solution solution : set.solutions()) {
            for (int n = 0; n < solution.exercise().mistakes().size(); n++) {
                files.add(right.wrong(solution.exercise().id(), n).bytes());
            }
        }
        files.add(Homework.blank(set).bytes());
        return files;
    }

    /** Puts the files into a zip, in folders as Moodle names them, one handed in a minute after the other. */
    static void write(Path zip, Map<String, Map<String, byte[]>> files) throws IOException {
        int number = 1000;
        long time = 1_700_000_000_000L;
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, Map<String, byte[]>> student : files.entrySet()) {
                number++;
                for (Map.Entry<String, byte[]> file : student.getValue().entrySet()) {
                    time += 60_000;
                    ZipEntry entry =
                            new ZipEntry(student.getKey() + "_" + number + "_assignsubmission_file_/" + file.getKey());
                    entry.setTime(time);
                    entries.putNextEntry(entry);
                    entries.write(file.getValue());
                    entries.closeEntry();
                }
            }
            for (String name : List.of("essay.docx", "__MACOSX/._x.ipynb")) {
                entries.putNextEntry(new ZipEntry(
                        name.startsWith("__") ? name : "Only An Essay_999_assignsubmission_file_/" + name));
                entries.closeEntry();
            }
        }
    }
}
