package matinee.grade;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Takes the points that a person gave for what was written in words, from a table with the columns student, exercise and points.
 *
 * @param given the points, by student and exercise
 */
public record ReadingList(Map<List<String>, Double> given) {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader("student", "exercise", "of", "points")
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    /** Copies the map, so that it stays. */
    public ReadingList {
        given = Map.copyOf(given);
    }

    /**
     * Reads the table that {@link #template} writes, filled in.
     *
     * @throws IllegalArgumentException if points are no number; the message tells the line
     */
    public static ReadingList of(String csv) {
        Map<List<String>, Double> given = new HashMap<>();
        try {
            for (CSVRecord row : FORMAT.parse(new StringReader(csv))) {
                if (row.size() > 3 && !row.get("points").isBlank()) {
                    given.put(List.of(row.get("student"), row.get("exercise")), number(row));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The table of points could not be read.", e);
        }
        return new ReadingList(given);
    }

    private static double number(CSVRecord row) {
        try {
            return Double.parseDouble(row.get("points").strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "points must be a number, but line " + (row.getRecordNumber() + 1) + " has " + row.get("points"),
                    e);
        }
    }

    /** Puts the points into the marks. */
    public List<Marked> into(List<Marked> all) {
        return all.stream()
                .map(marked -> marked.withMarks(marked.marks().stream()
                        .map(mark -> pointsOf(marked, mark).map(mark::read).orElse(mark))
                        .toList()))
                .toList();
    }

    private Optional<Double> pointsOf(Marked marked, Mark mark) {
        return mark.state().equals(Mark.TO_BE_READ)
                ? Optional.ofNullable(given.get(List.of(Csv.safe(marked.student()), mark.id())))
                : Optional.empty();
    }

    /** Writes the table of what is to be read, with the points that are known. */
    static String template(List<Marked> all) {
        StringBuilder csv = new StringBuilder("student,exercise,of,points\r\n");
        for (Marked marked : all) {
            marked.marks().stream()
                    .filter(mark ->
                            mark.state().equals(Mark.TO_BE_READ) || mark.state().equals("read"))
                    .forEach(mark -> csv.append(Csv.line(List.of(
                            marked.student(),
                            mark.id(),
                            Page.points(mark.of()),
                            mark.state().equals("read") ? Page.points(mark.points()) : ""))));
        }
        return csv.toString();
    }

    /** Writes the page with the texts to be read and what to look for. */
    static String html(List<Marked> all) {
        StringBuilder body =
                new StringBuilder("<p>Read, and fill in the column points of to-read.csv; then grade again. "
                        + "The rubric says what each point is for.</p>\n");
        for (Marked marked : all) {
            marked.marks().stream().filter(mark -> !mark.text().isEmpty()).forEach(mark -> {
                body.append("<section>\n<h2>" + Page.escape(marked.student() + " · " + mark.id() + " " + mark.title())
                        + "</h2>\n<pre>" + Page.escape(mark.text()) + "</pre>\n<ul>\n");
                mark.rubric().forEach(line -> body.append("<li>☐ " + Page.escape(line) + "</li>\n"));
                body.append("</ul>\n</section>\n");
            });
        }
        return Page.of("To be read by a person", body.toString());
    }
}
