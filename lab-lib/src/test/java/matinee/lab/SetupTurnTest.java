package matinee.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupTurnTest {
    @TempDir
    private Path home;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void a_command_alone_sets_up_at_once() {
        take(() -> say("made"));

        assertThat(said).hasToString("made\n");
    }

    @Test
    void a_second_command_waits_for_the_first_to_be_through() throws IOException, InterruptedException {
        Process first = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        First.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader report = first.inputReader(StandardCharsets.UTF_8);
        assertThat(report.readLine()).isEqualTo("making");

        boolean[] through = new boolean[1];
        take(() -> through[0] = Files.exists(home.resolve("made")));

        assertThat(through).containsExactly(true);
        assertThat(said).hasToString("Another command is setting up the course; this one goes on when that is done.\n");
        assertThat(first.waitFor()).isZero();
    }

    private void take(Runnable setup) {
        new SetupTurn(new Course(home)).take(new PrintStream(said, true, StandardCharsets.UTF_8), setup);
    }

    private void say(String word) {
        said.writeBytes((word + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Takes half a second to make something. */
    static final class First {
        private First() {}

        public static void main(String[] args) {
            Path home = Path.of(args[0]);
            new SetupTurn(new Course(home)).take(System.out, () -> {
                System.out.println("making");
                try {
                    Thread.sleep(500);
                    Files.writeString(home.resolve("made"), "");
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }
}
