package matinee.grade;

import java.util.List;

/** Writes the page on which a student reads what holds, what does not, and why. */
final class FeedbackPage {
    private FeedbackPage() {}

    static String of(Marked marked) {
        StringBuilder body = new StringBuilder("<p>" + Page.escape(marked.set()) + " · <b>"
                + Page.points(marked.points()) + " of " + Page.points(marked.of()) + " points</b>"
                + (marked.isOpen() ? ", not counting what a person has still to read" : "") + "</p>\n");
        notes(marked.notes(), body);
        marked.marks().forEach(mark -> section(mark, body));
        return Page.of(marked.student(), body.toString());
    }

    private static void section(Mark mark, StringBuilder body) {
        body.append("<section class=\"" + mark.state().replace(' ', '-') + "\">\n<h2>"
                + Page.escape(mark.id() + " " + mark.title()) + " · "
                + (mark.state().equals(Mark.TO_BE_READ)
                        ? "to be read, " + Page.points(mark.of()) + " points"
                        : Page.points(mark.points()) + " of " + Page.points(mark.of()) + " points")
                + "</h2>\n");
        if (!mark.why().isEmpty()) {
            body.append("<p>" + Page.escape(mark.why()) + "</p>\n");
        }
        notes(mark.notes(), body);
        boolean tells = !mark.state().equals("blank") && !mark.state().equals("missing");
        if (tells && !mark.tests().isEmpty()) {
            body.append("<ul>\n");
            mark.tests()
                    .forEach(test -> body.append((test.passed()
                                    ? "<li><span class=\"ok\" aria-label=\"holds\">✓</span> "
                                    : "<li><span class=\"no\" aria-label=\"does not hold\">✗</span> ")
                            + Page.escape(test.says()) + (test.hidden() ? " <small>(hidden)</small>" : "")
                            + "</li>\n"));
            body.append("</ul>\n");
        }
        if (!mark.text().isEmpty()) {
            body.append("<pre>" + Page.escape(mark.text()) + "</pre>\n");
        }
        body.append("</section>\n");
    }

    private static void notes(List<String> notes, StringBuilder body) {
        notes.forEach(note -> body.append("<p class=\"note\">" + Page.escape(note) + "</p>\n"));
    }
}
