package matinee.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {
    @TempDir
    private Path folder;

    private Path ratings = Path.of("");
    private Path folds = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write_ratings() throws IOException {
        Random random = new Random(1);
        StringBuilder lines = new StringBuilder("userId,movieId,rating,timestamp\n");
        StringBuilder dealt = new StringBuilder();
        for (int user = 1; user <= 20; user++) {
            for (int item = 1; item <= 10; item++) {
                lines.append(user + "," + item + "," + (1 + random.nextInt(5)) + "," + (1000 + user * item) + "\n");
                dealt.append((user + item) % 2 + "\n");
            }
        }
        ratings = Files.writeString(folder.resolve("ratings.csv"), lines);
        folds = Files.writeString(folder.resolve("folds.txt"), dealt);
    }

    private int run(String... args) {
        String[] all = Stream.concat(Stream.of("--data", ratings.toString()), Stream.of(args))
                .toArray(String[]::new);
        return new CommandLine(new EvaluateCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(failure.getMessage());
                    return 1;
                })
                .execute(all);
    }

    @Test
    void csv_has_a_row_for_each_recipe_and_fold() {
        int code = run(
                "--folds",
                folds.toString(),
                "--csv",
                "--recipe",
                "GlobalMean.withDefaults()",
                "--recipe",
                "UserKnn.of(pearson().shrunk(25))");
        List<String> lines = out.toString().lines().toList();
        assertThat(code).isZero();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).isEqualTo("recipe,fold,rmse,mae,coverage,fit_seconds,predict_seconds");
        assertThat(lines.get(1)).matches("GlobalMean\\.withDefaults\\(\\),0(,\\d+\\.\\d{10}){5}");
        assertThat(lines.get(4)).startsWith("UserKnn.of(pearson().shrunk(25)),1,");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void one_option_takes_several_recipes_and_quotes_what_csv_needs_quoted() {
        run("--split", "random:0.2", "--csv", "--recipe", "Bias.withDefaults()", "UserKnn.of((a, b) -> 1)");
        assertThat(out.toString().lines().skip(2))
                .singleElement()
                .asString()
                .startsWith("\"UserKnn.of((a, b) -> 1)\",0,");
    }

    @Test
    void the_table_ends_with_the_mean_over_folds() {
        run("--folds", folds.toString(), "--recipe", "GlobalMean.withDefaults()");
        List<String> lines = out.toString().lines().toList();
        assertThat(lines.get(0)).matches("recipe +fold +RMSE +MAE +coverage +fit \\(s\\) +predict \\(s\\)");
        assertThat(lines.get(3)).startsWith("GlobalMean.withDefaults()  mean  ");
        assertThat(lines.get(4))
                .isEqualTo("Mean of 2 folds, tested on 100 ratings by 20 users each. RMSE, MAE in stars.");
    }

    @Test
    void the_values_are_equal_at_any_number_of_threads_and_differ_by_seed() {
        String one = values("--threads", "1");
        assertThat(values("--threads", "2")).isEqualTo(one);
        assertThat(values("--seed", "7")).isNotEqualTo(one);
    }

    private String values(String... more) {
        out.getBuffer().setLength(0);
        run(Stream.concat(
                        Stream.of("--split", "random:0.3", "--csv", "--recipe", "UserKnn.of(pearson())"),
                        Stream.of(more))
                .toArray(String[]::new));
        return out.toString().replaceAll("(,[^,]*){2}\n", "\n");
    }

    @Test
    void a_wrong_recipe_gets_one_sentence_and_code_2() {
        assertThat(run("--split", "last", "--recipe", "Nonsense.of()")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith(
                        "a recipe must be an Algorithm, such as Bias.withDefaults(), but Nonsense.of() does not compile:")
                .contains("Nonsense.of()\n", "^")
                .doesNotContain("\tat ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_wrong_split_gets_the_right_ones_and_code_2() {
        assertThat(run("--split", "rnadom:0.2", "--recipe", "7")).isEqualTo(2);
        assertThat(err.toString()).startsWith("a split must be random:0.2, time:0.2, peruser:0.2");
        assertThat(run("--split", "random:1.2", "--recipe", "7")).isEqualTo(2);
    }

    @Test
    void folds_or_a_split_must_be_given_but_not_both() {
        assertThat(run("--recipe", "7")).isEqualTo(2);
        assertThat(run("--split", "last", "--folds", folds.toString(), "--recipe", "7"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("Missing required argument", "mutually exclusive");
    }

    @Test
    void wrong_data_gets_the_sentence_of_the_reader_and_code_1() throws IOException {
        Files.writeString(ratings, "userId,movieId,rating\n1,2,bad\n");
        assertThat(run("--split", "random:0.2", "--recipe", "Bias.withDefaults()"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("ratings.csv line 2").doesNotContain("\tat ");
    }

    @Test
    void fewer_threads_than_one_are_refused() {
        assertThat(run("--split", "last", "--recipe", "7", "--threads", "0")).isEqualTo(2);
        assertThat(err.toString()).startsWith("--threads must be 1 or more, but was 0");
    }
}
