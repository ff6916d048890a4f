package matinee.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import matinee.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grades a small class from a learning platform's zip, and looks at everything that comes out. */
class GraderTest {
    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofMinutes(3), 256);
    private static final String SET = "02-collaborative-filtering";

    @TempDir
    static Path folder;

    private static ExerciseSet set;
    private static Grader grader;
    private static Path zip;
    private static List<Marked> all;
    private static String table;

    @BeforeAll
    static void grade() throws IOException {
        set = Rehearsal.of(Homework.collaborativeFiltering());
        Homework right = Homework.right(set);
        Map<String, Map<String, byte[]>> files = new LinkedHashMap<>();
        files.put("Ana Right", ClassOfForty.of(set, right.bytes()));
        files.put("=Eve <b>", ClassOfForty.of(set, Homework.blank(set).bytes()));
        files.put(
                "Ben Mistaken",
                ClassOfForty.of(
                        set,
                        right.wrong("cf-1", 0)
                                .wrong("cf-2", 1)
                                .answer("cf-6", "I <i>think</i> so.")
                                .bytes()));
        zip = folder.resolve("class.zip");
        ClassOfForty.write(zip, files);
        grader = new Grader(List.of(set), LIMITS, folder.resolve("out"), 2);
        all = grader.grade(List.of(zip), Progress.silent());
        table = new ClassReport(folder.resolve("out")).write(all);
    }

    private static Marked of(String student) {
        return all.stream()
                .filter(marked -> marked.student().equals(student))
                .findFirst()
                .orElseThrow();
    }

    private static String read(String file) throws IOException {
        return Files.readString(folder.resolve("out").resolve(file));
    }

    @Test
    void students_and_their_numbers_come_from_the_platforms_folders() {
        assertThat(all)
                .extracting(Marked::student)
                .containsExactly("=Eve <b>", "Ana Right", "Ben Mistaken", "Only An Essay");
        assertThat(of("Ana Right").number()).isEqualTo("1001");
        assertThat(of("Only An Essay").notes()).containsExactly("The file is no notebook.");
    }

    @Test
    void known_mistakes_are_named_also_where_only_hidden_tests_show_them() {
        assertThat(of("Ben Mistaken").marks().get(0).mistake()).startsWith("Did you take one sum of products");
        assertThat(of("Ben Mistaken").marks().get(1).mistake()).startsWith("Do equal values all have the lowest");
        assertThat(of("Ben Mistaken").marks().get(1).points()).isEqualTo(1);
        assertThat(of("Ana Right").marks().subList(0, 5))
                .allSatisfy(mark -> assertThat(mark.mistake()).isEmpty());
    }

    @Test
    void the_table_tells_who_which_exercise_how_many_points_and_why() {
        assertThat(table.lines())
                .anyMatch(line -> line.matches("Ana Right +02-collaborative-filtering +28 of 32"))
                .anyMatch(line -> line.matches(
                        " +cf-2 +1 of 5  For ranksOf.* expected \\[1.5, 1.5, 3], got \\[1, 1, 3].*race.*"));
    }

    @Test
    void the_csv_has_the_columns_that_canvas_asks_for_and_no_formula() throws IOException {
        assertThat(read("grades.csv").lines())
                .startsWith("Student,ID,SIS User ID,SIS Login ID,Section," + SET)
                .contains("Ana Right,1001,,,,28", "'=Eve <b>,1002,,,,0");
    }

    @Test
    void a_students_page_tells_what_holds_and_gives_no_expected_value_of_a_hidden_test() throws IOException {
        String page = read("students/Ben_Mistaken_1003/" + SET + ".html");

        assertThat(page)
                .contains(
                        "Did you take one sum of products",
                        "aria-label=\"holds\"",
                        "I &lt;i&gt;think&lt;/i&gt; so.",
                        "(hidden)")
                .doesNotContain("0.870571");
    }

    @Test
    void names_are_escaped_in_pages() throws IOException {
        assertThat(read("index.html")).contains("=Eve &lt;b&gt;").doesNotContain("Eve <b>");
    }

    @Test
    void what_is_written_in_words_waits_for_a_person_and_takes_their_points() throws IOException {
        assertThat(of("Ben Mistaken").isOpen()).isTrue();
        assertThat(read("to-read.html")).contains("minimum overlap");
        String filled = "student,exercise,of,points\r\nBen Mistaken,cf-6,4,\"2,5\"\r\nAna Right,cf-6,4,9\r\n";
        List<Marked> read = ReadingList.of(filled).into(all);

        assertThat(read.get(2).marks().get(5).points()).isEqualTo(2.5);
        assertThat(read.get(1).points()).isEqualTo(32);
        assertThat(ReadingList.template(read)).contains("Ben Mistaken,cf-6,4,2.5");
        assertThatThrownBy(() -> ReadingList.of("student,exercise,of,points\r\nBen,cf-6,4,good\r\n"))
                .hasMessageContaining("line 2 has good");
    }

    @Test
    void what_has_not_changed_is_not_run_again() throws IOException {
        Path kept = folder.resolve("out/students/Ana_Right_1001/" + SET + ".json");
        Files.setLastModifiedTime(kept, FileTime.fromMillis(1_000_000));

        assertThat(grader.grade(List.of(zip), Progress.silent())).isEqualTo(all);
        assertThat(Files.getLastModifiedTime(kept).toMillis()).isEqualTo(1_000_000);
    }

    @Test
    void an_interrupt_ends_the_batch_and_keeps_what_is_graded() throws InterruptedException {
        Grader other = new Grader(List.of(set), LIMITS, folder.resolve("stopped"), 1);
        Throwable[] thrown = new Throwable[1];
        Thread batch = new Thread(() -> {
            try {
                other.grade(List.of(zip), Progress.silent());
            } catch (RuntimeException e) {
                thrown[0] = e;
            }
        });
        batch.start();
        while (!Files.exists(folder.resolve("stopped/students/Only_An_Essay_999/" + SET + ".json"))
                && !Files.exists(folder.resolve("stopped/students/Ana_Right_1001/" + SET + ".json"))) {
            Thread.sleep(50);
        }
        batch.interrupt();
        batch.join();

        assertThat(thrown[0]).isInstanceOf(GradingStopped.class).hasMessageContaining("What is graded is kept");
    }

    @Test
    void a_path_that_is_not_there_is_told() {
        assertThatThrownBy(() -> grader.grade(List.of(folder.resolve("nowhere")), Progress.silent()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("There is no " + folder.resolve("nowhere"));
    }
}
