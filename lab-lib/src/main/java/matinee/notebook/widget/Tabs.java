package matinee.notebook.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Is several things in one place, of which the learner opens one at a time.
 *
 * <pre>{@code
 * Tabs.of("ratings", Dataset.sample().ratings()).with("movies", Dataset.sample().moviesTable())
 * }</pre>
 */
public final class Tabs extends Widget {
    private final List<String> titles;
    private final List<Widget> children;

    private Tabs(List<String> titles, List<Widget> children) {
        super(model(titles, children));
        this.titles = titles;
        this.children = children;
    }

    private static Model model(List<String> titles, List<Widget> children) {
        Map<String, @Nullable Object> state =
                Controls.box("Tab", children.stream().map(Widget::model).toList(), List.of(), Map.of());
        state.put("titles", titles);
        state.put("selected_index", 0);
        return new Model(state);
    }

    /** Starts with one tab. */
    public static Tabs of(String title, Object thing) {
        return new Tabs(List.of(title), List.of(Box.widget(thing)));
    }

    /** Makes the same tabs with one more at their end. */
    public Tabs with(String title, Object thing) {
        List<String> moreTitles = new ArrayList<>(titles);
        moreTitles.add(title);
        List<Widget> more = new ArrayList<>(children);
        more.add(Box.widget(thing));
        return new Tabs(List.copyOf(moreTitles), List.copyOf(more));
    }

    /** Returns the title of the tab that is open. */
    public String open() {
        return titles.get(model().get("selected_index") instanceof Number number ? number.intValue() : 0);
    }

    @Override
    List<Widget> parts() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(child -> child.parts().stream()))
                .toList();
    }

    /** Draws all of them: on paper nothing can be opened. */
    @Override
    Still still() {
        List<Still> stills = children.stream().map(Widget::still).toList();
        return new Still(
                each(n -> "<p><b>" + Html.escape(titles.get(n)) + "</b></p>\n"
                        + stills.get(n).html()),
                each(n -> titles.get(n) + "\n" + stills.get(n).text()));
    }

    private String each(IntFunction<String> write) {
        return IntStream.range(0, titles.size()).mapToObj(write).collect(Collectors.joining("\n"));
    }
}
