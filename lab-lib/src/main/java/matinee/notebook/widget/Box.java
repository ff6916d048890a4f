package matinee.notebook.widget;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Is several things beside or below each other. What is not a widget is shown as a cell would show it. */
public final class Box extends Widget {
    private final List<Widget> children;
    private final boolean isRow;

    private Box(Model model, List<Widget> children, boolean isRow) {
        super(model);
        this.children = children;
        this.isRow = isRow;
    }

    /** Puts these beside each other, and below where there is no room. */
    public static Box row(Object... things) {
        return of(List.of(things), true);
    }

    /** Puts these below each other. */
    public static Box column(Object... things) {
        return of(List.of(things), false);
    }

    private static Box of(List<?> things, boolean isRow) {
        List<Widget> children = things.stream().map(Box::widget).toList();
        List<Model> models = children.stream().map(Widget::model).toList();
        Map<String, String> flow = isRow ? Map.of("flex_flow", "row wrap", "align_items", "center") : Map.of();
        Model model = new Model(Controls.box(isRow ? "HBox" : "VBox", models, List.of(), flow));
        return new Box(model, children, isRow);
    }

    static Widget widget(Object thing) {
        return thing instanceof Interactive interactive ? interactive.widget() : View.of(thing);
    }

    /** Makes a box of this width (pixels). */
    public Box withWidth(int pixels) {
        return new Box(model().with(Controls.width(pixels)), children, isRow);
    }

    @Override
    List<Widget> parts() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(child -> child.parts().stream()))
                .toList();
    }

    @Override
    Still still() {
        List<Still> stills = children.stream().map(Widget::still).toList();
        String html = stills.stream()
                .map(still -> isRow ? "<div style=\"margin-right:1.5em\">" + still.html() + "</div>" : still.html())
                .collect(Collectors.joining("\n"));
        String text = stills.stream().map(Still::text).collect(Collectors.joining(isRow ? ", " : "\n"));
        return new Still(
                isRow ? "<div style=\"display:flex;flex-wrap:wrap;align-items:center\">" + html + "</div>" : html,
                text);
    }
}
