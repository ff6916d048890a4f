package matinee.exercise;

import java.util.List;

/** Shows a report as a card that takes its colors from the theme. */
final class ReportHtml {
    private static final String CARD = "border:1px solid var(--jp-border-color1,#999);border-left:6px solid %s;"
            + "border-radius:4px;padding:.6em 1em;margin:.3em 0;max-width:48em;"
            + "color:var(--jp-content-font-color1,inherit)";
    private static final String CODE =
            "background:var(--jp-layout-color2,#eee);color:var(--jp-content-font-color1,#000);"
                    + "padding:.1em .3em;border-radius:3px";

    private ReportHtml() {}

    static String of(Report report) {
        String edge = report.isFull() ? "#009E73" : report.points() > 0 ? "#E69F00" : "#D55E00";
        Exercise exercise = report.exercise();
        StringBuilder html = new StringBuilder("<div role=\"status\" style=\"" + CARD.formatted(edge) + "\">\n")
                .append("<div><b>" + Shown.html(exercise.id() + " " + exercise.title()) + "</b> · "
                        + report.tally() + " · " + Shown.points(report.points()) + " of "
                        + Shown.points(exercise.points()) + " points</div>\n");
        if (report.isBlank()) {
            return html.append(
                            "<p style=\"margin:.4em 0\">The stub is still there: the cell says TODO. Write your answer,"
                                    + " run its cell, then check again.</p>\n</div>")
                    .toString();
        }
        html.append("<ul style=\"list-style:none;padding:0;margin:.4em 0\">\n");
        report.results().forEach(result -> html.append(line(result)));
        html.append("</ul>\n");
        report.firstFailed().ifPresent(failed -> html.append(example(exercise, failed)));
        report.mistake()
                .ifPresent(known ->
                        html.append("<p style=\"margin:.4em 0\"><b>" + Shown.html(known.says()) + "</b></p>\n"));
        return html.append(report.isFull() ? "<p style=\"margin:.4em 0\">All of it holds.</p>\n" : "")
                .append("</div>")
                .toString();
    }

    private static String line(CaseResult result) {
        String mark = result.passed()
                ? "<span aria-label=\"holds\" style=\"color:#009E73\">✓</span>"
                : "<span aria-label=\"does not hold\" style=\"color:#D55E00\">✗</span>";
        return "<li>" + mark + " " + Shown.html(result.tried().says())
                + (result.tried().hidden() ? " <small>(hidden)</small>" : "") + "</li>\n";
    }

    private static String example(Exercise exercise, CaseResult failed) {
        Case tried = failed.tried();
        if (tried.hidden()) {
            return "";
        }
        List<String> parts = List.of(
                "<p style=\"margin:.4em 0\">For " + code(Shown.code(tried.expression())),
                exercise.kind().tellsExpected() ? " expected " + code(Shown.value(tried.expected())) + "," : ":",
                " " + Shown.html(Shown.got(failed.got())) + ".</p>\n");
        return String.join("", parts);
    }

    private static String code(String text) {
        return "<code style=\"" + CODE + "\">" + Shown.html(text) + "</code>";
    }
}
