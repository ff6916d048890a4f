package matinee.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import matinee.exercise.Exercise;

/**
 * Tells which objective of which chapter is trained by which exercise, and by how many tests.
 *
 * @param objectives what each objective says, by its id
 * @param chapters each chapter, by its number
 * @param exercises all there are
 */
public record ExerciseMap(
        SortedMap<String, String> objectives, SortedMap<String, Chapter> chapters, List<Exercise> exercises) {
    private static final Pattern OBJECTIVE = Pattern.compile("\\*\\*(\\d\\d-[a-z])\\*\\* ((?:(?!<br>)[^·|])+)");
    private static final Pattern TITLE = Pattern.compile("(?m)^# (.+)$");
    private static final Pattern TIME = Pattern.compile("\\| (?:\\*\\*)?(?:Time|To read)(?:\\*\\*)? \\| ([^|]+) \\|");

    /**
     * Names a chapter.
     *
     * @param file its file's name
     * @param title its top heading
     * @param time what its card says of time
     */
    public record Chapter(String file, String title, String time) {}

    /** Copies the list, so that it stays. */
    public ExerciseMap {
        exercises = List.copyOf(exercises);
    }

    /** Reads the objectives from the chapters' cards. */
    public static ExerciseMap of(Path notebooks, List<ExerciseSet> sets) {
        SortedMap<String, String> objectives = new TreeMap<>();
        SortedMap<String, Chapter> chapters = new TreeMap<>();
        try (Stream<Path> files = Files.list(notebooks)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList()) {
                String name = String.valueOf(file.getFileName());
                String text = Sheet.read(Files.readAllBytes(file)).cells().stream()
                        .filter(cell -> !cell.isCode())
                        .map(SheetCell::source)
                        .collect(Collectors.joining("\n"));
                if (name.matches("\\d\\d-.*")) {
                    chapters.put(name.substring(0, 2), new Chapter(name, first(TITLE, text), first(TIME, text)));
                }
                OBJECTIVE
                        .matcher(text)
                        .results()
                        .forEach((MatchResult found) -> objectives.putIfAbsent(
                                found.group(1), found.group(2).strip()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(notebooks + " could not be read.", e);
        }
        return new ExerciseMap(
                objectives,
                chapters,
                sets.stream().flatMap(set -> set.exercises().stream()).toList());
    }

    /** Writes the map as a table of Markdown. */
    String table() {
        StringBuilder table =
                new StringBuilder("| objective | chapter | exercises | tests (hidden) |\n|---|---|---|---:|\n");
        objectives.forEach((id, says) -> {
            List<Exercise> training = exercises.stream()
                    .filter(exercise -> exercise.objectives().contains(id))
                    .toList();
            long tests = training.stream()
                    .mapToLong(exercise -> exercise.cases().size())
                    .sum();
            long hidden = training.stream()
                    .flatMap(exercise -> exercise.cases().stream())
                    .filter(each -> each.hidden())
                    .count();
            String number = id.substring(0, 2);
            table.append("| **" + id + "** " + says + " | [" + number + "](../notebooks/"
                    + Objects.requireNonNull(chapters.get(number), "chapter " + number)
                            .file() + ") | "
                    + (training.isEmpty()
                            ? "–"
                            : training.stream()
                                    .map(exercise -> exercise.id() + " " + exercise.title())
                                    .collect(Collectors.joining(", ")))
                    + " | " + (tests == 0 ? "–" : tests + " (" + hidden + ")") + " |\n");
        });
        return table.toString();
    }

    /** Writes what each chapter and its exercises take, as a table of Markdown. */
    String times() {
        StringBuilder table =
                new StringBuilder("| chapter | its time | exercises | their time |\n|---|---|---:|---|\n");
        chapters.forEach((number, chapter) -> {
            List<Exercise> own = exercises.stream()
                    .filter(exercise -> exercise.chapter().equals(number))
                    .toList();
            int minutes = own.stream().mapToInt(Exercise::minutes).sum();
            table.append("| [" + number + " " + chapter.title() + "](../notebooks/" + chapter.file() + ") | "
                    + chapter.time() + " | " + (own.isEmpty() ? "–" : own.size()) + " | "
                    + (own.isEmpty() ? "–" : minutes + " minutes") + " |\n");
        });
        return table.toString();
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1).strip())
                .findFirst()
                .orElse("–");
    }

    /**
     * Puts the map and the times into a page, each between its marks.
     *
     * @throws IllegalArgumentException if the page has no such marks
     */
    public String into(String page) {
        return between("chapters", times(), between("map", table(), page));
    }

    private static String between(String name, String table, String page) {
        String first = "<!-- " + name + ": made by `lab exercises map` -->";
        String last = "<!-- end of " + name + " -->";
        int begin = page.indexOf(first);
        int end = page.indexOf(last);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("the guide must have the lines " + first + " and " + last);
        }
        return page.substring(0, begin + first.length()) + "\n\n" + table + "\n" + page.substring(end);
    }
}
