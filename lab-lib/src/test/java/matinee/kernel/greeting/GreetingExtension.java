package matinee.kernel.greeting;

import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/** Brings an import and a renderer, as the course's own extension does. */
public final class GreetingExtension implements Extension {
    @Override
    public void install(BaseKernel kernel) {
        kernel.evalRaw("import matinee.kernel.greeting.*;");
        kernel.getRenderer()
                .createRegistration(Greeting.class)
                .preferring(MIMEType.TEXT_HTML)
                .register((greeting, context) ->
                        context.renderIfRequested(MIMEType.TEXT_HTML, () -> "<b>Hello, " + greeting.name() + "</b>"));
    }
}
