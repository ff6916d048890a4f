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

    static Map<String, @Nullable Object> box(String name, List<Model> children, List<String> classes) {
        return control(
                name,
                Map.of("children", children, "box_style", "", "_dom_classes", classes, "layout", layout(Map.of())));
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
