package matinee.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SubmissionsTest {
    @Test
    void a_student_is_named_by_moodle_canvas_a_folder_or_the_file() {
        assertThat(StudentName.of(List.of("Ana Li_123_assignsubmission_file_", "x.ipynb"), "class"))
                .isEqualTo(new StudentName("Ana Li", "123"));
        assertThat(StudentName.of(List.of("Ana Li_123_assignsubmission_file_x.ipynb"), "class"))
                .isEqualTo(new StudentName("Ana Li", "123"));
        assertThat(StudentName.of(List.of("liana_LATE_55_77_02-collaborative-filtering-1.ipynb"), "class"))
                .isEqualTo(new StudentName("liana", "55"));
        assertThat(StudentName.of(List.of("ana", "x", "02-collaborative-filtering.ipynb"), "class"))
                .isEqualTo(new StudentName("ana", ""));
        assertThat(StudentName.of(List.of("ana-02-collaborative-filtering.ipynb"), "class"))
                .isEqualTo(new StudentName("ana", ""));
        assertThat(StudentName.of(List.of("02-collaborative-filtering.ipynb"), "class"))
                .isEqualTo(new StudentName("class", ""));
    }

    @Test
    void two_students_whose_names_look_alike_have_folders_of_their_own() {
        ExerciseSet set = Homework.collaborativeFiltering();
        byte[] blank = Homework.blank(set).bytes();
        List<Task> tasks = Task.of(
                List.of(
                        new Submission("A/B", "", "one.ipynb", 0, blank, ""),
                        new Submission("a b", "", "two.ipynb", 0, blank, ""),
                        new Submission("../../x", "", "three.ipynb", 0, blank, "")),
                List.of(set));

        assertThat(tasks).extracting(Task::folder).containsExactly("A_B", "a_b-2", "_x");
    }

    @Test
    void of_equally_new_files_the_one_with_the_exercises_name_counts() {
        ExerciseSet set = Homework.collaborativeFiltering();
        byte[] blank = Homework.blank(set).bytes();
        List<Task> tasks = Task.of(
                List.of(
                        new Submission("Ana", "", "Ana/a draft.ipynb", 7, blank, ""),
                        new Submission("Ana", "", "Ana/02-collaborative-filtering.ipynb", 7, blank, "")),
                List.of(set));

        assertThat(tasks)
                .singleElement()
                .extracting(task -> task.submission().file())
                .isEqualTo("Ana/02-collaborative-filtering.ipynb");
    }

    @Test
    void the_gate_lets_through_what_the_course_teaches_and_nothing_that_leads_out() {
        assertThat(List.of(
                        "java/util/List.of",
                        "java/lang/Math.sqrt",
                        "matinee/Profile.of",
                        "matinee/neighbor/UserKnn.of",
                        "java/lang/System.nanoTime",
                        "java/io/PrintStream.println",
                        "java/util/stream/IntStream.range"))
                .allMatch(SubmissionsTest::passes);
        assertThat(List.of(
                        "java/nio/file/Files.readString",
                        "java/io/File.<init>",
                        "java/lang/Class.forName",
                        "java/lang/System.getenv",
                        "java/lang/System.setOut",
                        "java/lang/Runtime.exec",
                        "java/lang/reflect/Method.invoke",
                        "java/lang/invoke/MethodHandles.lookup",
                        "java/net/URL.openStream",
                        "java/lang/ClassLoader.<init>",
                        "java/util/Scanner.<init>",
                        "java/util/ServiceLoader.load",
                        "matinee/grade/Worker.main",
                        "matinee/kernel/Guard.check",
                        "matinee/data/DataStore.standard",
                        "matinee/data/Dataset.read",
                        "tech/tablesaw/io/DataFrameReader.csv",
                        "jdk/jshell/JShell.create",
                        "java/lang/Thread.getContextClassLoader",
                        "java/lang/ThreadGroup.enumerate",
                        "sun/misc/Unsafe.getUnsafe",
                        "javax/script/ScriptEngineManager.<init>",
                        "java/io/PrintStream.<init>",
                        "java/util/Formatter.<init>"))
                .noneMatch(SubmissionsTest::passes);
    }

    private static boolean passes(String member) {
        int dot = member.lastIndexOf('.');
        return Gate.isAllowed(member.substring(0, dot), member.substring(dot + 1));
    }

    @Test
    void magics_that_reach_out_are_refused_and_a_remainder_is_none() {
        assertThat(Magic.isRefused("%classpath /x/solutions")).isTrue();
        assertThat(Magic.isRefused("int a = 1;\n  %maven a:b:1")).isTrue();
        assertThat(Magic.isRefused("%time vote(1)")).isFalse();
        assertThat(Magic.isRefused("int a = b\n    % 3;")).isFalse();
    }
}
