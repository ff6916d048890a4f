package matinee.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import matinee.lab.Required;
import matinee.lab.ServedCourse;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands a test a {@link LabPage}: JupyterLab in a real Chromium. One server and one browser serve all such tests; a page and
 * its kernels last for one test. A test fails if the page complained in the browser's console, and leaves a picture in
 * {@code target/browser} when it fails.
 */
public final class InBrowser implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {
    private static final Namespace OURS = Namespace.create(InBrowser.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        Required.that(program().isPresent(), "no chromium on the PATH; the property matinee.chromium can name one");
        Required.that(ServedCourse.isPossible(), "Jupyter is not set up here; environment/lab does it");
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Session session = context.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(
                        Session.class, key -> Session.start(program().orElseThrow()), Session.class);
        context.getStore(OURS).put(LabPage.class, session.open());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        LabPage page = page(context);
        boolean failed = context.getExecutionException().isPresent();
        if (failed) {
            page.screenshot(context.getRequiredTestClass().getSimpleName() + "-"
                    + context.getRequiredTestMethod().getName());
        }
        List<String> complaints = page.complaints();
        page.close();
        if (!failed && !complaints.isEmpty()) {
            throw new AssertionError("the browser's console has errors: " + complaints);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LabPage.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return page(context);
    }

    private static LabPage page(ExtensionContext context) {
        return context.getStore(OURS).get(LabPage.class, LabPage.class);
    }

    /** Finds the browser that there is: named by a property, or on the path. */
    public static Optional<Path> program() {
        String named = System.getProperty("matinee.chromium", "");
        String path = System.getenv().getOrDefault("PATH", "");
        Stream<Path> places = named.isEmpty()
                ? Stream.of(path.split(File.pathSeparator))
                        .filter(folder -> !folder.isEmpty())
                        .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                                .map(Path.of(folder)::resolve))
                : Stream.of(Path.of(named));
        return places.filter(Files::isExecutable).findFirst();
    }
}
