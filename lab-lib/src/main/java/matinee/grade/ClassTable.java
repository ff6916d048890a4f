package matinee.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Shows a class: who, which exercise, how many points, why, and which known mistake.
 *
 * @param all the marks, by student and set
 */
record ClassTable(List<Marked> all) {
    private static final int FEW = 12;

    /** Writes the table as text: a line for each exercise that is not full. */
    String text() {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("student", "exercise", "points", "why")));
        for (Marked marked : all) {
            rows.add(List.of(marked.student(), marked.set(), points(marked), String.join(" ", marked.notes())));
            marked.marks().stream()
                    .filter(mark ->
                            !mark.state().equals("full") || !mark.notes().isEmpty())
                    .forEach(mark -> rows.add(List.of("", mark.id(), points(mark), reason(mark))));
        }
        int[] widths = {0, 0, 0};
        rows.forEach(row -> {
            for (int n = 0; n < widths.length; n++) {
                widths[n] = Math.max(widths[n], row.get(n).length());
            }
        });
        return rows.stream()
                .map(row -> String.format(
                                Locale.ROOT,
                                "%-" + widths[0] + "s  %-" + widths[1] + "s  %" + widths[2] + "s  %s",
                                row.get(0),
                                row.get(1),
                                row.get(2),
                                row.get(3))
                        .stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    /** Writes the table as a page, with how often each known mistake was made. */
    String html() {
        StringBuilder body = new StringBuilder("<p>" + all.size() + " notebooks · <a href=\"grades.csv\">grades.csv</a>"
                + " · <a href=\"to-read.html\">what a person has to read</a></p>\n");
        body.append(mistakes());
        body.append("<table>\n<caption>Who, which exercise, how many points, and why</caption>\n<thead><tr>")
                .append(
                        "<th scope=\"col\">student</th><th scope=\"col\">exercise</th><th scope=\"col\" class=\"n\">points</th>")
                .append("<th scope=\"col\">why</th></tr></thead>\n<tbody>\n");
        for (Marked marked : all) {
            body.append("<tr><th scope=\"row\"><a href=\"students/" + Page.escape(marked.folder())
                    + "/" + Page.escape(marked.set()) + ".html\">" + Page.escape(marked.student()) + "</a></th><td>"
                    + Page.escape(marked.set()) + "</td><td class=\"n\"><b>" + points(marked) + "</b></td><td>"
                    + Page.escape(String.join(" ", marked.notes())) + "</td></tr>\n");
            marked.marks()
                    .forEach(mark -> body.append("<tr><td></td><td>" + Page.escape(mark.id() + " " + mark.title())
                            + "</td><td class=\"n\">" + points(mark) + "</td><td>" + Page.escape(reason(mark))
                            + "</td></tr>\n"));
        }
        return Page.of("Grades", body.append("</tbody>\n</table>\n").toString());
    }

    /** Lists the mistakes, the most frequent first, folded where there are many. */
    private String mistakes() {
        Map<String, Long> counted = new TreeMap<>(all.stream()
                .flatMap(marked -> marked.marks().stream())
                .filter(mark -> !mark.mistake().isEmpty())
                .collect(Collectors.groupingBy(mark -> mark.id() + ": " + mark.mistake(), Collectors.counting())));
        if (counted.isEmpty()) {
            return "";
        }
        StringBuilder table = new StringBuilder("<details" + (counted.size() <= FEW ? " open" : "")
                + "><summary>Known mistakes: " + counted.size() + "</summary>\n<table>\n<tbody>\n");
        counted.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(each -> table.append("<tr><td>" + Page.escape(each.getKey()) + "</td><td class=\"n\">"
                        + each.getValue() + "</td></tr>\n"));
        return table.append("</tbody>\n</table>\n</details>\n").toString();
    }

    private static String points(Marked marked) {
        return Page.points(marked.points()) + " of " + Page.points(marked.of());
    }

    private static String points(Mark mark) {
        return mark.state().equals(Mark.TO_BE_READ)
                ? "? of " + Page.points(mark.of())
                : Page.points(mark.points()) + " of " + Page.points(mark.of());
    }

    private static String reason(Mark mark) {
        String why = mark.state().equals(Mark.TO_BE_READ) ? "To be read by a person." : mark.why();
        return (why + " " + String.join(" ", mark.notes())).strip();
    }
}
