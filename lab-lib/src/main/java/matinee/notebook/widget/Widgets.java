package matinee.notebook.widget;

import java.util.Map;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.RenderContext;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/** Brings the widgets into a kernel. */
public final class Widgets {
    private Widgets() {}

    /** Connects the widgets with this kernel and its front end, and has its cells show them. */
    public static void install(BaseKernel kernel) {
        KernelWire wire = new KernelWire(kernel);
        wire.answerControl();
        Layer.connect(wire);
        System.setOut(Printed.before(System.out));
        System.setErr(Printed.before(System.err));
        kernel.getRenderer()
                .createRegistration(Interactive.class)
                .preferring(KernelWire.VIEW, MIMEType.TEXT_HTML, MIMEType.TEXT_PLAIN)
                .register(Widgets::show);
        kernel.getRenderer()
                .createRegistration(Still.class)
                .preferring(MIMEType.TEXT_HTML, MIMEType.TEXT_PLAIN)
                .register((still, context) -> {
                    context.renderIfRequested(MIMEType.TEXT_HTML, still::html);
                    context.renderIfRequested(MIMEType.TEXT_PLAIN, still::text);
                });
    }

    /** Shows the still as an output of its own, and below it the live view, which takes its place in a browser. */
    private static void show(Interactive shown, RenderContext context) {
        Widget widget = shown.widget();
        String view = widget.place().show();
        if (view.isEmpty()) {
            Still still = widget.still();
            context.renderIfRequested(MIMEType.TEXT_HTML, still::html);
            context.renderIfRequested(MIMEType.TEXT_PLAIN, still::text);
        } else {
            context.renderIfRequested(
                    KernelWire.VIEW, () -> Map.of("version_major", 2, "version_minor", 0, "model_id", view));
            context.renderIfRequested(MIMEType.TEXT_PLAIN, () -> "");
        }
    }
}
