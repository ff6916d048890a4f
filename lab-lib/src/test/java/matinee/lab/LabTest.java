package matinee.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class LabTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int lab(String... words) {
        return Lab.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }

    @Test
    void a_wrong_command_gets_one_sentence_with_the_nearest_right_one() {
        assertThat(lab("tset")).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("There is no command 'tset'; did you mean 'test'?");
    }

    @Test
    void a_wrong_option_gets_the_nearest_right_one() {
        assertThat(lab("run", "--chek")).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("There is no option '--chek'; did you mean '--check'?");
    }

    @Test
    void a_word_like_none_is_told_where_to_look() {
        assertThat(lab("xylophone")).isEqualTo(2);
        assertThat(err.toString().strip())
                .isEqualTo("There is no command 'xylophone'. `lab --help` shows what there is.");
    }

    @Test
    void a_port_must_be_a_number() {
        assertThat(lab("--port", "many")).isEqualTo(2);
        assertThat(err.toString().strip()).contains("--port").contains("many").doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "test", "run", "doctor", "data", "evaluate", "exec"})
    void every_command_has_help(String command) {
        assertThat(lab(command, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: lab " + command);
    }

    @Test
    void what_follows_the_program_of_exec_belongs_to_the_program() {
        CommandLine.ParseResult parsed =
                Lab.commandLine().parseArgs("exec", "jupyter", "nbconvert", "--to", "html", "--help");
        assertThat(parsed.subcommand().isUsageHelpRequested()).isFalse();
        assertThat(parsed.subcommand().matchedPositionalValue(0, List.<String>of()))
                .containsExactly("jupyter", "nbconvert", "--to", "html", "--help");
    }

    @Test
    void options_of_maven_pass_through_test() {
        CommandLine.ParseResult parsed = Lab.commandLine().parseArgs("test", "-Dtest=RatingsTest", "-o");
        assertThat(parsed.subcommand().matchedPositionalValue(0, List.<String>of()))
                .containsExactly("-Dtest=RatingsTest", "-o");
    }
}
