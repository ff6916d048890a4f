package matinee.grade;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Pairs a submission with the set that it answers.
 *
 * @param submission what was handed in
 * @param set what it is graded by
 * @param folder the name of the student's folder, unlike any other student's
 * @param notes what is to be said of it
 */
record Task(Submission submission, ExerciseSet set, String folder, List<String> notes) {
    Task {
        notes = List.copyOf(notes);
    }

    /** Chooses what is graded: of a student's several files for one set, the newest; of equally new ones the one with the set's name. */
    static List<Task> of(List<Submission> submissions, List<ExerciseSet> sets) {
        Map<List<String>, List<Submission>> byStudentAndSet = new LinkedHashMap<>();
        Map<String, ExerciseSet> named = new HashMap<>();
        for (Submission submission : submissions) {
            ExerciseSet set = setOf(submission, sets);
            named.put(set.name(), set);
            byStudentAndSet
                    .computeIfAbsent(
                            List.of(submission.student(), submission.number(), set.name()), key -> new ArrayList<>())
                    .add(submission);
        }
        Map<List<String>, String> folders = new HashMap<>();
        List<Task> tasks = new ArrayList<>();
        byStudentAndSet.forEach((key, files) -> {
            Submission chosen = files.stream()
                    .max(Comparator.comparingLong(Submission::time)
                            .thenComparing(each -> each.file().endsWith(key.get(2) + ".ipynb"))
                            .thenComparing(Submission::file))
                    .orElseThrow();
            String folder = folders.computeIfAbsent(key.subList(0, 2), student -> folder(student, folders));
            tasks.add(new Task(
                    chosen,
                    Objects.requireNonNull(named.get(key.get(2))),
                    folder,
                    files.size() == 1
                            ? List.of()
                            : List.of(files.size() + " files for these exercises; graded is the newest, "
                                    + chosen.file() + ".")));
        });
        return tasks;
    }

    private static String folder(List<String> student, Map<List<String>, String> taken) {
        String name = Normalizer.normalize(String.join("_", student), Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{N}_-]+", "_")
                .replaceAll("_+$", "");
        String plain = name.isEmpty() ? "nobody" : name.substring(0, Math.min(60, name.length()));
        return Stream.iterate(1, n -> n + 1)
                .map(n -> n == 1 ? plain : plain + "-" + n)
                .filter(candidate -> taken.values().stream().noneMatch(candidate::equalsIgnoreCase))
                .findFirst()
                .orElseThrow();
    }

    /** Finds the set by the cells' names, else by the methods in them, else by the file's name; else takes the first. */
    private static ExerciseSet setOf(Submission submission, List<ExerciseSet> sets) {
        Optional<Sheet> sheet = submission.reading().sheet();
        Comparator<ExerciseSet> byLikeness = Comparator.comparingLong(
                set -> sheet.map(found -> likeness(found, set)).orElse(0L));
        Optional<ExerciseSet> alike = sets.stream()
                .filter(set -> sheet.isPresent() && likeness(sheet.get(), set) > 0)
                .max(byLikeness);
        return alike.or(() -> sets.stream()
                        .filter(set -> submission.file().matches(".*(?<!\\d)" + set.number() + "-.*"))
                        .findFirst())
                .orElse(sets.get(0));
    }

    private static long likeness(Sheet sheet, ExerciseSet set) {
        return set.solutions().stream()
                .filter(solution -> sheet.cells().stream()
                        .anyMatch(cell ->
                                cell.gradeId().equals(solution.exercise().id())
                                        || cell.id().equals(solution.exercise().id())
                                        || solution.isAnsweredBy(cell)))
                .count();
    }
}
