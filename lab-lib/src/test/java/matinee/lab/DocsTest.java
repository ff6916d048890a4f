package matinee.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import matinee.kernel.CellOutcome;
import matinee.kernel.Evaluator;
import matinee.notebook.Imports;
import org.junit.jupiter.api.Test;

/** Runs what the pages tell the reader to type. */
class DocsTest {
    private static final Path HOME = Path.of(System.getProperty("matinee.home", ".."));

    private static List<String> blocks(String page, String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(HOME.resolve(page)))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    @Test
    void every_block_of_java_in_the_design_runs_and_has_a_value() throws IOException {
        System.setProperty("MATINEE_DATA", "sample");
        try (Evaluator cells = new Evaluator()) {
            cells.run(Imports.source());
            assertThat(blocks("lab-lib/DESIGN.md", "java")).isNotEmpty().allSatisfy(block -> {
                CellOutcome outcome = cells.run(block);
                assertThat(outcome.error()).isEmpty();
                assertThat(outcome.value()).isPresent();
            });
        } finally {
            System.clearProperty("MATINEE_DATA");
        }
    }

    @Test
    void every_example_of_the_widgets_runs_and_has_a_value() throws IOException {
        try (Evaluator cells = new Evaluator();
                Stream<Path> sources = Files.walk(HOME.resolve("lab-lib/src/main/java/matinee/notebook/widget"))) {
            cells.run(Imports.source());
            List<String> examples = sources.filter(source -> source.toString().endsWith(".java"))
                    .flatMap(source -> examples(source).stream())
                    .toList();
            assertThat(examples).hasSizeGreaterThan(6).allSatisfy(example -> {
                CellOutcome outcome = cells.run(example);
                assertThat(outcome.error()).isEmpty();
                assertThat(outcome.value()).isPresent();
            });
        }
    }

    private static List<String> examples(Path source) {
        try {
            return Pattern.compile("<pre>\\{@code\n(.*?) \\* }</pre>", Pattern.DOTALL)
                    .matcher(Files.readString(source))
                    .results()
                    .map(found -> found.group(1).replaceAll("(?m)^ \\* ?", ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_command_of_the_readme_is_one_of_the_labs() throws IOException {
        List<String> commands = Pattern.compile("environment/lab ([a-z]+)")
                .matcher(Files.readString(HOME.resolve("README.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(commands).isNotEmpty();
        assertThat(Lab.commandLine().getSubcommands()).containsKeys(commands.toArray(String[]::new));
    }

    @Test
    void every_recipe_of_the_readme_can_be_evaluated() throws IOException {
        List<String> recipes = Pattern.compile("--recipe '([^']+)'")
                .matcher(Files.readString(HOME.resolve("README.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        try (Recipes reader = new Recipes()) {
            assertThat(recipes).isNotEmpty().allSatisfy(recipe -> assertThat(reader.read(recipe))
                    .isNotNull());
        }
    }
}
