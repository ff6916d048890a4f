package matinee.notebook;

import java.awt.image.BufferedImage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import matinee.Algorithm;
import matinee.MovieList;
import matinee.Poster;
import matinee.Profile;
import matinee.Ratings;
import matinee.TopN;
import matinee.TrainingCurve;
import matinee.classify.ConfusionTable;
import matinee.deep.byhand.Graph;
import matinee.eval.Comparison;
import matinee.eval.GroupTable;
import matinee.eval.LabelTable;
import matinee.eval.Verdict;
import matinee.exercise.ProgressPage;
import matinee.feature.Features;
import matinee.plot.Figure;
import matinee.plot.GraphPicture;
import matinee.plot.NumberTable;
import matinee.plot.NumberText;
import matinee.plot.Tile;
import matinee.plot.Tiles;
import matinee.tune.Trials;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import tech.tablesaw.api.Table;

/** Tells Jupyter how each result looks. */
final class Renderers {
    private Renderers() {}

    static void register(Renderer renderer) {
        show(renderer, Figure.class, figure -> new Shown(Pictures.html(figure), figure.alternativeText()));
        show(renderer, Shown.class, shown -> shown);
        show(renderer, TrainingCurve.class, curve -> {
            Figure figure = Figure.training(curve);
            return new Shown(Pictures.html(figure), curve.toString());
        });
        show(renderer, Graph.class, graph -> {
            GraphPicture picture = GraphPicture.of(graph);
            return new Shown(Pictures.html(picture), picture.alternativeText());
        });
        show(renderer, Tiles.class, tiles -> new Shown(Pictures.html(tiles), tiles.alternativeText()));
        show(
                renderer,
                Poster.class,
                poster -> new Shown(
                        Pictures.html(new Tiles(poster.toString(), List.of(Tile.of(poster, "")), 160)),
                        poster.toString()));
        show(renderer, LabelTable.class, table -> new Shown(Tables.of(table).html(), table.toString()));
        show(renderer, BufferedImage.class, image -> new Shown(Pictures.html(image), Pictures.describe(image)));
        show(renderer, Table.class, table -> Shown.of(Grids.of(table)));
        show(renderer, NumberTable.class, table -> Shown.of(Grids.of(table)));
        show(renderer, Ratings.class, ratings -> new Shown(Grids.of(ratings).html(), ratings.toString()));
        show(renderer, Profile.class, profile -> new Shown(Grids.of(profile).html(), profile.toString()));
        show(renderer, TopN.class, list -> Shown.of(Grids.of(list)));
        show(
                renderer,
                Comparison.class,
                comparison -> new Shown(Comparisons.of(comparison).html(), comparison.toString()));
        show(renderer, GroupTable.class, table -> new Shown(Tables.of(table).html(), table.toString()));
        show(renderer, ConfusionTable.class, table -> Shown.of(Tables.of(table)));
        show(renderer, Trials.class, trials -> new Shown(Tables.of(trials).html(), trials.toString()));
        show(renderer, Features.class, features -> Shown.of(Tables.of(features)));
        show(renderer, Verdict.class, verdict -> new Shown(Verdicts.of(verdict).html(), verdict.toString()));
        show(renderer, MovieList.class, list -> new Shown(MovieCards.html(list), list.toString()));
        show(renderer, ProgressPage.class, page -> new Shown(page.html(), page.toString()));
        show(
                renderer,
                ExerciseCells.Points.class,
                points -> new Shown(
                        NumberText.of(points.points()) + " of " + NumberText.of(points.of()) + " points",
                        points.toString()));
        show(
                renderer,
                ExerciseCells.HintCard.class,
                card -> new Shown(
                        "<ol style=\"margin:.3em 0;padding-left:0;list-style-position:inside;max-width:48em\">"
                                + card.toString()
                                        .lines()
                                        .map(line -> "<li style=\"list-style:none;margin:.2em 0\">" + Html.escape(line)
                                                + "</li>")
                                        .collect(Collectors.joining())
                                + "</ol>",
                        card.toString()));
        show(renderer, Map.class, map -> Shown.of(Grids.of(map)));
        showSome(renderer, Collection.class, values -> Grids.of((Collection<?>) values)
                .map(Shown::of));
        showSome(
                renderer,
                Record.class,
                value -> value instanceof Algorithm ? Optional.empty() : Optional.of(Shown.of(Grids.of(value))));
    }

    private static <T> void show(Renderer renderer, Class<T> type, Function<T, Shown> look) {
        showSome(renderer, type, value -> Optional.of(look.apply(value)));
    }

    /** Registers a look for some values of a type; the others are shown by their toString alone. */
    private static <T> void showSome(Renderer renderer, Class<T> type, Function<T, Optional<Shown>> look) {
        renderer.createRegistration(type)
                .preferring(MIMEType.TEXT_HTML, MIMEType.TEXT_PLAIN)
                .register((value, context) -> look.apply(value).ifPresent(shown -> {
                    context.renderIfRequested(MIMEType.TEXT_HTML, shown::html);
                    context.renderIfRequested(MIMEType.TEXT_PLAIN, shown::text);
                }));
    }
}
