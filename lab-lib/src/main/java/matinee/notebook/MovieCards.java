package matinee.notebook;

import java.util.List;
import java.util.Locale;
import matinee.Movie;
import matinee.MovieList;
import matinee.plot.NumberText;

/** Shows movies: a poster's place, title, year, genres and the number each has, with stars as text. */
final class MovieCards {
    private MovieCards() {}

    static String html(MovieList list) {
        StringBuilder html = new StringBuilder(
                "<table style=\"border-collapse:collapse;margin:0 0 .5em 0;font-variant-numeric:tabular-nums;"
                        + "color:var(--jp-content-font-color1,inherit)\">\n"
                        + "<caption style=\"caption-side:top;text-align:left;font-weight:600;padding:.2em 0;white-space:nowrap;"
                        + "color:var(--jp-content-font-color1,inherit)\">" + Html.escape(list.caption())
                        + "</caption>\n"
                        + "<thead><tr><th scope=\"col\"></th>" + head("movie", "left") + head(list.number(), "right")
                        + "</tr></thead>\n<tbody>\n");
        List<MovieList.Entry> shown = list.entries()
                .subList(0, Math.min(Grid.MOST_ROWS, list.entries().size()));
        for (MovieList.Entry entry : shown) {
            Movie movie = entry.movie();
            String genres = String.join(", ", movie.genres());
            html.append("<tr><td style=\"padding:.2em .8em .2em 0\">")
                    .append(Pictures.poster(
                            movie.title(),
                            movie.genres().isEmpty() ? "" : movie.genres().get(0)))
                    .append(
                            "</td><th scope=\"row\" style=\"text-align:left;font-weight:normal;padding:.2em .8em .2em 0\">")
                    .append("<b>" + Html.escape(movie.label()) + "</b>")
                    .append(genres.isEmpty() ? "" : "<br>" + Html.escape(genres))
                    .append("</th><td style=\"text-align:right;padding:.2em .8em .2em 0\">")
                    .append(Html.escape(value(list, entry)))
                    .append("</td></tr>\n");
        }
        html.append("</tbody>\n</table>");
        int more = list.entries().size() - shown.size();
        return more == 0 ? html.toString() : html + String.format(Locale.ROOT, "\n<p>… and %,d more movies</p>", more);
    }

    private static String head(String name, String align) {
        return "<th scope=\"col\" style=\"text-align:" + align + ";padding:.2em .8em .2em 0\">" + Html.escape(name)
                + "</th>";
    }

    private static String value(MovieList list, MovieList.Entry entry) {
        boolean ofFive = list.number().contains("stars")
                && list.entries().stream().allMatch(each -> each.value() >= 0 && each.value() <= 5);
        return ofFive ? NumberText.of(entry.value()) + " of 5" : list.write(entry);
    }
}
