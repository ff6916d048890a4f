package matinee.kernel;

import java.util.Map;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.jspecify.annotations.Nullable;

/** Renders values; null is shown as such, and text is never longer than a browser can bear. */
final class CellRenderer extends Renderer {
    @Override
    public DisplayData render(@Nullable Object value, Map<String, Object> parameters) {
        if (value == null) {
            return new DisplayData("null");
        }
        if (value instanceof DisplayData ready) {
            return ready;
        }
        DisplayData data = super.render(value, parameters);
        if (data.getData(MIMEType.TEXT_PLAIN) instanceof CharSequence text) {
            data.putText(PlainText.cut(text));
        }
        return data;
    }

    @Override
    protected DisplayData finalizeDisplayData(DisplayData data, Object value) {
        if (!data.hasDataForType(MIMEType.TEXT_PLAIN)) {
            data.putText(PlainText.of(value));
        }
        return data;
    }
}
