package matinee.exercise;

import java.util.List;
import java.util.Locale;

/**
 * Shows how far a learner is with all exercises.
 *
 * @param rows one for each exercise, in order
 */
public record ProgressPage(List<Row> rows) {
    /** Copies the rows, so that they stay. */
    public ProgressPage {
        rows = List.copyOf(rows);
    }

    /** Reads a logbook. */
    public static ProgressPage of(List<Exercise> exercises, Logbook logbook) {
        return new ProgressPage(exercises.stream()
                .map(exercise -> new Row(
                        exercise,
                        logbook.best(exercise.id()).orElse(0.0),
                        logbook.checks(exercise.id()),
                        logbook.hints(exercise.id())))
                .toList());
    }

    /** Counts the exercises in which everything visible holds. */
    public long done() {
        return rows.stream().filter(row -> row.best() >= 1).count();
    }

    /**
     * Tells of one exercise.
     *
     * @param exercise which
     * @param best the best check's share of the points (0 to 1)
     * @param checks how often it was checked
     * @param hints how many hints were asked for
     */
    public record Row(Exercise exercise, double best, int checks, int hints) {
        String state() {
            if (exercise.isForAPerson()) {
                return "read by a person";
            }
            return checks == 0 ? "not begun" : best >= 1 ? "done" : String.format(Locale.ROOT, "%.0f %%", 100 * best);
        }
    }

    private String head() {
        return rows.isEmpty()
                ? "No exercises here yet."
                : done() + " of "
                        + rows.stream()
                                .filter(row -> !row.exercise().isForAPerson())
                                .count() + " exercises done";
    }

    /** Writes the page as HTML. */
    public String html() {
        StringBuilder html =
                new StringBuilder("<table style=\"border-collapse:collapse;font-variant-numeric:tabular-nums;"
                        + "color:var(--jp-content-font-color1,inherit)\">\n<caption style=\"caption-side:top;text-align:left;"
                        + "font-weight:600;padding:.2em 0;white-space:nowrap;color:var(--jp-content-font-color1,inherit)\">"
                        + head() + "</caption>\n<thead><tr>");
        List.of("chapter", "exercise", "kind", "state", "checks", "hints")
                .forEach(name -> html.append("<th scope=\"col\" style=\"" + align(name)
                        + ";border-bottom:1px solid var(--jp-border-color1,#999)\">" + name + "</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (Row row : rows) {
            html.append("<tr><td style=\"" + align("") + "\">"
                    + Shown.html(row.exercise().chapter())
                    + "</td><th scope=\"row\" style=\"font-weight:normal;" + align("") + "\">"
                    + Shown.html(row.exercise().id() + " " + row.exercise().title()) + "</th><td style=\"" + align("")
                    + "\">" + row.exercise().kind().words() + "</td><td style=\"white-space:nowrap;" + align("") + "\">"
                    + bar(row)
                    + "</td><td style=\"" + align("checks") + "\">" + row.checks() + "</td><td style=\""
                    + align("hints") + "\">" + row.hints() + "</td></tr>\n");
        }
        return html.append("</tbody>\n</table>").toString();
    }

    private static String bar(Row row) {
        String text = row.state();
        if (row.exercise().isForAPerson()) {
            return text;
        }
        return String.format(
                Locale.ROOT,
                "<span aria-hidden=\"true\" style=\"display:inline-block;width:5em;height:.6em;margin-right:.5em;"
                        + "border:1px solid var(--jp-border-color1,#999);border-radius:.3em;overflow:hidden\">"
                        + "<span style=\"display:block;height:100%%;width:%.0f%%;background:%s\"></span></span>%s",
                100 * row.best(),
                row.best() >= 1 ? "#009E73" : "#E69F00",
                text);
    }

    private static String align(String name) {
        return (name.equals("checks") || name.equals("hints") ? "text-align:right" : "text-align:left")
                + ";padding:.2em .8em .2em 0";
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(head());
        rows.forEach(row -> text.append(String.format(
                Locale.ROOT,
                "%n%-7s %-40s %-16s %3d checks %2d hints",
                row.exercise().id(),
                row.exercise().title(),
                row.state(),
                row.checks(),
                row.hints())));
        return text.toString().replace("\r", "");
    }
}
