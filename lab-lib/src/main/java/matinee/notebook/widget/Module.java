package matinee.notebook.widget;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds an ES module that draws in the browser, and its style sheet; both are resources beside this class.
 *
 * @param name the files' name without its ending
 * @param source the module: it exports {@code default { render({ model, el }) }}, as anywidget asks
 * @param style the style sheet; may be empty
 */
record Module(String name, String source, String style) {
    /** Any anywidget that is installed will do: the part of it that is used here has been the same since 0.9. */
    private static final String ANYWIDGET = ">=0.9";

    /**
     * Reads a module.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    static Module load(String name) {
        String source = Bundle.read(name + ".js");
        if (source.isEmpty()) {
            throw new IllegalArgumentException(
                    "the front end must be a resource /matinee/notebook/widget/NAME.js, but was " + name);
        }
        return new Module(name, source, Bundle.read(name + ".css"));
    }

    /** Makes a model that this module draws, with this state. */
    Model model(Map<String, ? extends @Nullable Object> state) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("_model_module", "anywidget");
        all.put("_model_module_version", ANYWIDGET);
        all.put("_model_name", "AnyModel");
        all.put("_view_module", "anywidget");
        all.put("_view_module_version", ANYWIDGET);
        all.put("_view_name", "AnyView");
        all.put("_anywidget_id", "matinee." + name);
        all.put("_esm", source);
        all.put("_css", style);
        all.put("layout", Controls.layout(Map.of()));
        all.putAll(state);
        return new Model(all);
    }
}
