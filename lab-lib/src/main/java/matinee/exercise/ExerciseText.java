package matinee.exercise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads and writes exercises as text: entries that begin a line with a word and a colon, and indented lines below them.
 *
 * <pre>{@code
 * exercise cf-1: Pearson's correlation
 * kind: write
 * minutes: 10
 * section: Pearson's correlation
 * objectives: 02-a
 * hint: Which movies may the means run over?
 * case 1: Two viewers who agree, one of them bolder
 *   pearson(Profile.of(1, 2, 3), Profile.of(2, 4, 6))
 *   = 1
 * hidden 2: A constant profile has no correlation
 *   pearson(Profile.of(3, 3, 3), Profile.of(1, 2, 3))
 *   = NaN
 * mistake: Did you take the means over all movies instead of the co-rated ones?
 *   double pearson(Profile a, Profile b) { ... }
 * rubric 1: Says that two co-rated movies always give 1 or -1
 * }</pre>
 *
 * <p>In a learner's copy a mistake has lines {@code = value} in place of its code, one for each case.
 */
public final class ExerciseText {
    private static final Pattern HEAD = Pattern.compile("([a-z]+)(?: ([\\w.-]+))?: ?(.*)");
    private static final Set<String> WORDS = Set.of(
            "exercise",
            "kind",
            "minutes",
            "section",
            "objectives",
            "tolerance",
            "points",
            "hint",
            "case",
            "hidden",
            "mistake",
            "rubric");

    private ExerciseText() {}

    /**
     * Reads one exercise.
     *
     * @throws IllegalArgumentException if a line is not understood or something is missing; the message tells the line
     */
    public static Exercise read(String text) {
        List<Entry> entries = entries(text);
        String id = entries.stream()
                .filter(entry -> entry.word().equals("exercise"))
                .map(Entry::mark)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("an exercise must begin with \"exercise ID: TITLE\""));
        List<Case> cases = entries.stream()
                .filter(entry -> entry.word().equals("case") || entry.word().equals("hidden"))
                .map(Entry::toCase)
                .toList();
        List<Exercise.Criterion> rubric = entries.stream()
                .filter(entry -> entry.word().equals("rubric"))
                .map(entry -> new Exercise.Criterion(entry.number(), entry.sentence()))
                .toList();
        double shared = cases.stream().mapToDouble(Case::weight).sum()
                + rubric.stream().mapToDouble(Exercise.Criterion::points).sum();
        String points = one(entries, "points", "");
        return new Exercise(
                id,
                one(entries, "exercise", ""),
                Kind.of(one(entries, "kind", "write")),
                Integer.parseInt(one(entries, "minutes", "10")),
                one(entries, "section", ""),
                Arrays.stream(one(entries, "objectives", "").split("[, ]+"))
                        .filter(part -> !part.isEmpty())
                        .toList(),
                Double.parseDouble(one(entries, "tolerance", "1e-6")),
                points.isEmpty() ? shared : Double.parseDouble(points),
                cases,
                entries.stream()
                        .filter(entry -> entry.word().equals("hint"))
                        .map(Entry::sentence)
                        .toList(),
                entries.stream()
                        .filter(entry -> entry.word().equals("mistake"))
                        .map(Entry::toMistake)
                        .toList(),
                rubric);
    }

    private static String one(List<Entry> entries, String word, String otherwise) {
        return entries.stream()
                .filter(entry -> entry.word().equals(word))
                .map(Entry::sentence)
                .findFirst()
                .orElse(otherwise);
    }

    private static List<Entry> entries(String text) {
        List<Entry> entries = new ArrayList<>();
        List<String> body = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            Matcher head = HEAD.matcher(line);
            if (line.isBlank() && (entries.isEmpty() || body.isEmpty())) {
                continue;
            }
            if (line.isBlank() || line.startsWith("  ")) {
                body.add(line.length() < 2 ? "" : line.substring(2).stripTrailing());
            } else if (head.matches() && WORDS.contains(head.group(1))) {
                body = new ArrayList<>();
                String mark = head.group(2) == null ? "" : head.group(2);
                entries.add(new Entry(head.group(1), mark, head.group(3).strip(), body));
            } else {
                throw new IllegalArgumentException("line " + number + ": \"" + line + "\" must begin with one of "
                        + WORDS.stream().sorted().collect(Collectors.joining(", "))
                        + ", or with two blanks if it belongs to the line above");
            }
        }
        return entries;
    }

    /** Writes an exercise so that it can be read again. */
    public static String write(Exercise exercise) {
        StringBuilder text = new StringBuilder();
        text.append("exercise ").append(exercise.id()).append(": ").append(exercise.title());
        text.append("\nkind: ").append(exercise.kind().name().toLowerCase(Locale.ROOT));
        text.append("\nminutes: ").append(exercise.minutes());
        text.append("\nsection: ").append(exercise.section());
        text.append("\nobjectives: ").append(String.join(", ", exercise.objectives()));
        text.append("\ntolerance: ").append(exercise.tolerance());
        text.append("\npoints: ").append(exercise.points()).append('\n');
        exercise.hints().forEach(hint -> text.append("hint: ").append(hint).append('\n'));
        for (Case each : exercise.cases()) {
            text.append(each.hidden() ? "hidden " : "case ")
                    .append(each.weight())
                    .append(": ")
                    .append(each.says())
                    .append('\n')
                    .append(each.expression().indent(2))
                    .append("  = ")
                    .append(each.expected())
                    .append('\n');
        }
        for (Mistake mistake : exercise.mistakes()) {
            text.append("mistake: ").append(mistake.says()).append('\n');
            text.append(mistake.code().indent(2));
            mistake.values().forEach(value -> text.append("  = ").append(value).append('\n'));
        }
        exercise.rubric().forEach(criterion -> text.append("rubric " + criterion.points() + ": " + criterion.says())
                .append('\n'));
        return text.toString();
    }

    /** Holds a line that begins with a word, and what is indented below it. */
    private record Entry(String word, String mark, String text, List<String> body) {
        double number() {
            return mark.isEmpty() ? 1 : Double.parseDouble(mark);
        }

        String sentence() {
            return body.isEmpty() ? text : (text + " " + String.join(" ", body)).strip();
        }

        Case toCase() {
            List<String> code =
                    body.stream().filter(line -> !line.startsWith("= ")).toList();
            if (values().size() != 1 || code.isEmpty()) {
                throw new IllegalArgumentException(
                        "the case \"" + text + "\" must have an expression and one line \"= VALUE\", but has " + body);
            }
            return new Case(
                    text,
                    number(),
                    word.equals("hidden"),
                    String.join("\n", code).strip(),
                    values().get(0));
        }

        Mistake toMistake() {
            String code = body.stream().filter(line -> !line.startsWith("= ")).collect(Collectors.joining("\n"));
            return new Mistake(text, code.strip(), values());
        }

        private List<String> values() {
            return body.stream()
                    .filter(line -> line.startsWith("= "))
                    .map(line -> line.substring(2).strip())
                    .toList();
        }
    }
}
