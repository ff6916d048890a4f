package matinee.notebook.explore;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import matinee.Movie;
import matinee.Profile;
import matinee.notebook.Html;
import matinee.notebook.Pictures;

/** Writes what {@link RateAndSee} shows as a table that needs no kernel. */
final class RatePicture {
    private static final String CELL = "text-align:left;vertical-align:top;padding:.3em .8em .3em 0";

    private RatePicture() {}

    static String html(MovieFace faces, Profile stars, Choice chosen, Map<String, Object> view) {
        List<?> list = view.get("list") instanceof List<?> rows ? rows : List.of();
        String rows = list.stream()
                .map(Knobs::of)
                .map(row -> row(faces.movie(row.whole("id", 0, Integer.MIN_VALUE, Integer.MAX_VALUE)), row))
                .collect(Collectors.joining("\n"));
        return "<table style=\"border-collapse:collapse;margin:0 0 .5em 0;font-variant-numeric:tabular-nums;"
                + "color:var(--jp-content-font-color1,inherit)\">\n"
                + "<caption style=\"caption-side:top;text-align:left;padding:.2em 0;max-width:60em;"
                + "color:var(--jp-content-font-color1,inherit)\"><b>Rate and see</b>: "
                + Html.escape(caption(stars, chosen, faces))
                + "</caption>\n<thead><tr><th scope=\"col\"></th><th scope=\"col\" style=\"" + CELL
                + "\">recommended</th><th scope=\"col\" style=\"text-align:right;padding:.3em .8em .3em 0\">"
                + Html.escape(String.valueOf(view.get("unit"))) + "</th></tr></thead>\n<tbody>\n" + rows
                + "\n</tbody>\n</table>";
    }

    private static String caption(Profile stars, Choice chosen, MovieFace faces) {
        if (stars.size() == 0) {
            return "nothing is rated yet, so here is what most viewers have rated.";
        }
        String given = stars.ids()
                .mapToObj(id -> Words.stars(stars.value(id).orElseThrow()) + " to "
                        + faces.movie(id).label())
                .collect(Collectors.joining(", "));
        return "by “" + chosen.name() + "”, for a viewer who gave " + given + ".";
    }

    private static String row(Movie movie, Knobs row) {
        String genre = movie.genres().isEmpty() ? "" : movie.genres().get(0);
        return "<tr><td style=\"" + CELL + "\">" + Pictures.poster(movie.title(), genre)
                + "</td><th scope=\"row\" style=\"font-weight:normal;" + CELL + "\"><b>" + Html.escape(movie.label())
                + "</b><br>" + Html.escape(String.join(", ", movie.genres())) + "<br><i>because "
                + Html.escape(row.text("because"))
                + "</i></th><td style=\"text-align:right;vertical-align:top;padding:.3em .8em .3em 0\">"
                + Html.escape(row.text("score")) + "</td></tr>";
    }
}
