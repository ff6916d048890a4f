package matinee.kernel;

import java.util.List;
import java.util.stream.Collectors;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/** Lays out signatures and their Javadoc for the front end's tooltip. */
final class Inspection {
    private Inspection() {}

    static DisplayData of(List<Signature> found) {
        DisplayData data = new DisplayData(found.stream()
                .map(signature -> signature.text() + JavadocText.plain(signature.javadoc()))
                .collect(Collectors.joining("\n\n")));
        data.putHTML(found.stream()
                .map(signature -> "<code>" + JavadocText.escape(signature.text()) + "</code>"
                        + JavadocText.html(signature.javadoc()))
                .collect(Collectors.joining("<hr>")));
        return data;
    }
}
