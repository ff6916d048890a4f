package matinee.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import matinee.Progress;
import matinee.golden.Shared;
import matinee.lab.chapter.Difference;
import matinee.lab.chapter.Notebook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs every chapter afresh through a Jupyter client, in a kernel on the classes under test. */
class ChaptersIT {
    private final Course course = Course.here();

    @TempDir
    private Path folder;

    @BeforeEach
    void jupyter_is_set_up() {
        Required.that(Files.exists(course.python()), "Jupyter is not set up here; environment/lab does it");
        assumeTrue(!Chapter.all(course).isEmpty(), "there are no chapters in " + course.notebooks());
        new KernelSpec(course, System.getProperty("java.class.path")).writeTo(folder.resolve("kernels/matinee"));
    }

    @TestFactory
    Stream<DynamicTest> on_the_sample_a_chapter_gives_the_outputs_that_are_saved() {
        return Chapter.all(course).stream()
                .map(chapter -> DynamicTest.dynamicTest(chapter.name(), () -> {
                    Notebook executed = executed(chapter, "sample");
                    assertThat(Difference.all(Notebook.read(chapter.file()), executed))
                            .isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> on_pytorch_a_chapter_with_networks_comes_to_the_same_conclusions() {
        boolean isThere = ChaptersIT.class.getResource("/native/lib/pytorch.properties") != null;
        assumeTrue(isThere, "PyTorch is not here; the profile pytorch brings it");
        return Chapter.all(course).stream()
                .filter(chapter -> Notebook.read(chapter.file()).text().contains("Compute.here()"))
                .map(chapter -> DynamicTest.dynamicTest(chapter.name(), () -> {
                    Notebook executed = executed(chapter, "sample", Optional.of("pytorch"));
                    assertThat(Difference.all(Notebook.read(chapter.file()), executed))
                            .isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_chapter_runs_on_real_ratings_too() {
        String ratings =
                Shared.file("data/ml-latest-small").toAbsolutePath().normalize().toString();
        return Chapter.all(course).stream()
                .map(chapter -> DynamicTest.dynamicTest(chapter.name(), () -> executed(chapter, ratings)));
    }

    private Notebook executed(Chapter chapter, String data) {
        return executed(chapter, data, Optional.empty());
    }

    private Notebook executed(Chapter chapter, String data, Optional<String> engine) {
        ChapterRun.Result result = ChapterRun.in(course)
                .onData(Optional.of(data))
                .onEngine(engine)
                .withSpecs(folder)
                .run(chapter.file(), folder, Progress.silent());
        assertThat(result.failure()).as(chapter.name() + " on " + data).isEmpty();
        return result.executed();
    }
}
