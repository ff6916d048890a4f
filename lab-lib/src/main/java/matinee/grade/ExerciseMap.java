package matinee.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
 * @param chapters the file name of each chapter, by its number
 * @param exercises all there are
 */
public record ExerciseMap(
        SortedMap<String, String> objectives, SortedMap<String, String> chapters, List<Exercise> exercises) {
    private static final Pattern OBJECTIVE = Pattern.compile("\\*\\*(\\d\\d-[a-z])\\*\\* ([^·|]+)");
    private static final String BEGIN = "<!-- map: made by `lab exercises map` -->";
    private static final String END = "<!-- end of map -->";

    /** Copies the list, so that it stays. */
    public ExerciseMap {
        exercises = List.copyOf(exercises);
    }

    /** Reads the objectives from the chapters' cards. */
    public static ExerciseMap of(Path notebooks, List<ExerciseSet> sets) {
        SortedMap<String, String> objectives = new TreeMap<>();
        SortedMap<String, String> chapters = new TreeMap<>();
        try (Stream<Path> files = Files.list(notebooks)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList()) {
                String name = String.valueOf(file.getFileName());
                String text = Sheet.read(Files.readAllBytes(file)).cells().stream()
                        .filter(cell -> !cell.isCode())
                        .map(SheetCell::source)
                        .collect(Collectors.joining("\n"));
                chapters.put(name.replaceFirst("-.*", ""), name);
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
            table.append(
                    "| **" + id + "** " + says + " | [" + number + "](../notebooks/" + chapters.get(number) + ") | "
                            + (training.isEmpty()
                                    ? "–"
                                    : training.stream()
                                            .map(exercise -> exercise.id() + " " + exercise.title())
                                            .collect(Collectors.joining(", ")))
                            + " | " + (tests == 0 ? "–" : tests + " (" + hidden + ")") + " |\n");
        });
        return table.toString();
    }

    /**
     * Puts the map into a page, between its two marks.
     *
     * @throws IllegalArgumentException if the page has no such marks
     */
    public String into(String page) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("the guide must have the lines " + BEGIN + " and " + END);
        }
        return page.substring(0, begin + BEGIN.length()) + "\n\n" + table() + "\n" + page.substring(end);
    }
}
