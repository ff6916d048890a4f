package matinee.notebook.widget;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows the models of ipywidgets that are used here, by the names they have there. */
final class Controls {
    private static final String CONTROLS = "@jupyter-widgets/controls";
    private static final String BASE = "@jupyter-widgets/base";
    private static final String VERSION = "2.0.0";

    private Controls() {}

    /** Describes a control: {@code IntSlider} has the model {@code IntSliderModel} and the view {@code IntSliderView}. */
    static Map<String, @Nullable Object> control(String name, Map<String, ? extends @Nullable Object> state) {
        return described(CONTROLS, name, state);
    }

    /** Describes a box of models, with classes that its element has in the page, and a layout. */
    static Map<String, @Nullable Object> box(
            String name, List<Model> children, List<String> classes, Map<String, String> layout) {
        return control(
                name, Map.of("children", children, "box_style", "", "_dom_classes", classes, "layout", layout(layout)));
    }

    /** Makes a control with a label that is never cut. */
    static Model labeled(String name, String style, String label, Map<String, ?> state) {
        return labeled(name, style, label, state, name + "View");
    }

    /** Makes a control with a label that is never cut, whose view is not called as its model is. */
    static Model labeled(String name, String style, String label, Map<String, ?> state, String view) {
        Map<String, @Nullable Object> all = control(name, Map.of());
        all.put("_view_name", view);
        all.put("description", label);
        all.put("tooltip", label);
        all.put("disabled", false);
        all.put("layout", layout(Map.of()));
        Map<String, Object> styles = style.equals("Button") ? Map.of() : Map.of("description_width", "initial");
        all.put("style", new Model(style(style, styles)));
        all.putAll(state);
        return new Model(all);
    }

    private static Map<String, @Nullable Object> style(String name, Map<String, Object> values) {
        Map<String, @Nullable Object> all = described(CONTROLS, name + "Style", values);
        all.put("_view_module", BASE);
        all.put("_view_name", "StyleView");
        return all;
    }

    /** Describes the change to another width (pixels). */
    static Map<String, Model> width(int pixels) {
        return Map.of("layout", layout(Map.of("width", pixels + "px")));
    }

    /** Makes a layout: {@code width}, {@code flex_flow} and others that CSS knows. */
    static Model layout(Map<String, String> values) {
        return new Model(described(BASE, "Layout", values));
    }

    private static Map<String, @Nullable Object> described(
            String module, String name, Map<String, ? extends @Nullable Object> state) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("_model_module", module);
        all.put("_model_module_version", VERSION);
        all.put("_model_name", name + "Model");
        all.put("_view_module", module);
        all.put("_view_module_version", VERSION);
        all.put("_view_name", name + "View");
        all.putAll(state);
        return all;
    }
}
