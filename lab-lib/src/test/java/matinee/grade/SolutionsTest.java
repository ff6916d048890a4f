package matinee.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import matinee.exercise.Case;
import matinee.exercise.CaseResult;
import matinee.exercise.Exercise;
import matinee.exercise.Report;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds for every exercise what an instructor relies on. */
class SolutionsTest {
    private static final Path HOME = Homework.HOME;
    private static final Pattern LISTED = Pattern.compile("(?m)^In \\[the exercises of this chapter].*?: (.*)\\.$");

    private static List<ExerciseSet> sets;
    private static SortedMap<String, String> built;

    /** Runs every right answer, which must get full points, and every known mistake. */
    @BeforeAll
    static void rehearse() {
        sets = ExerciseSet.all(HOME.resolve("solutions")).stream()
                .map(Rehearsal::of)
                .toList();
        built = new ExerciseBuild(sets, Map.of(), "").filesOfRehearsed();
    }

    private static Stream<Exercise> tried() {
        return sets.stream().flatMap(set -> set.exercises().stream()).filter(exercise -> !exercise.isForAPerson());
    }

    private static Report report(Exercise exercise, List<String> values) {
        return new Report(
                exercise,
                IntStream.range(0, values.size())
                        .mapToObj(n -> CaseResult.of(exercise.cases().get(n), values.get(n), exercise.tolerance()))
                        .toList());
    }

    @Test
    void the_committed_exercises_are_what_the_solutions_make() throws IOException {
        SortedMap<String, String> committed = new TreeMap<>();
        try (Stream<Path> files = Files.list(HOME.resolve("exercises"))) {
            for (Path file : files.filter(each -> !each.endsWith("README.md") && Files.isRegularFile(each))
                    .toList()) {
                committed.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        assertThat(committed.keySet()).isEqualTo(built.keySet());
        built.forEach((name, text) -> assertThat(committed.get(name))
                .as(name + " is stale; `environment/lab exercises build` renews it")
                .isEqualTo(text));
    }

    @Test
    void solutions_are_stored_in_the_form_in_which_the_exercises_are() throws IOException {
        for (ExerciseSet set : sets) {
            assertThat(Files.readString(HOME.resolve("solutions/" + set.name() + ".ipynb")))
                    .isEqualTo(set.sheet().text());
        }
    }

    @Test
    void no_exercise_tells_its_solution_a_hidden_test_or_a_wrong_answer() {
        String all = String.join("\n", built.values());
        assertThat(all).doesNotContain("BEGIN SOLUTION", "HIDDEN TESTS", "tests(\\\"");
        tried().flatMap(exercise -> exercise.cases().stream())
                .filter(Case::hidden)
                .forEach(each -> assertThat(all).doesNotContain(each.says()));
    }

    @Test
    void every_set_has_three_to_six_exercises_and_every_exercise_what_it_needs() {
        sets.forEach(set -> {
            assertThat(set.exercises().size()).as(set.name()).isBetween(3, 6);
            set.exercises().forEach(exercise -> {
                assertThat(exercise.objectives())
                        .as(exercise.id())
                        .isNotEmpty()
                        .allMatch(id -> id.startsWith(set.number()));
                assertThat(exercise.minutes()).isBetween(5, 40);
                if (exercise.isForAPerson()) {
                    assertThat(exercise.rubric()).as(exercise.id()).hasSizeGreaterThan(2);
                } else {
                    assertThat(exercise.hints()).as(exercise.id()).hasSize(3);
                    assertThat(exercise.mistakes()).as(exercise.id()).hasSizeGreaterThan(1);
                }
            });
        });
    }

    @Test
    void every_known_mistake_loses_points_and_is_named() {
        tried().forEach(exercise -> exercise.mistakes().forEach(mistake -> {
            Report report = report(exercise, mistake.values());
            assertThat(report.points())
                    .as(exercise.id() + ": " + mistake.says())
                    .isLessThan(exercise.points());
            assertThat(report.complaint())
                    .map(says -> says.endsWith(mistake.says()))
                    .contains(true);
        }));
    }

    @Test
    void at_least_two_mistakes_of_each_exercise_are_seen_by_the_learners_own_check() {
        tried().map(Exercise::forLearners).forEach(exercise -> assertThat(exercise.mistakes().stream()
                        .map(mistake -> report(exercise, mistake.values()).mistake())
                        .flatMap(Optional::stream)
                        .distinct())
                .as(exercise.id())
                .hasSizeGreaterThan(1));
    }

    @Test
    void points_are_those_that_nbgrader_reads() {
        for (ExerciseSet set : sets) {
            Map<String, Double> told = set.sheet().cells().stream()
                    .filter(cell -> cell.is("grade"))
                    .collect(Collectors.toMap(cell -> cell.gradeId().replace("-test", ""), cell -> cell.metadata()
                            .getAsJsonObject("nbgrader")
                            .get("points")
                            .getAsDouble()));
            assertThat(set.exercises().stream().collect(Collectors.toMap(Exercise::id, Exercise::points)))
                    .isEqualTo(told);
        }
    }

    @Test
    void the_table_at_the_top_and_the_line_of_each_exercise_say_what_the_exercise_says() {
        for (ExerciseSet set : sets) {
            String text = set.sheet().cells().stream().map(SheetCell::source).collect(Collectors.joining("\n"));
            for (Exercise exercise : set.exercises()) {
                assertThat(text)
                        .contains("| " + exercise.id() + " " + exercise.title() + " | "
                                + exercise.kind().words() + " | " + exercise.minutes() + " | "
                                + Page.points(exercise.points()) + " |")
                        .containsIgnoringCase("**" + exercise.kind().words() + "** · " + exercise.minutes()
                                + " minutes · chapter " + set.number() + ", \"" + exercise.section() + "\"");
            }
        }
    }

    /** Gives the text of each set's chapter, where the chapter is written. */
    private static Map<ExerciseSet, String> chapters() throws IOException {
        Map<ExerciseSet, String> chapters = new LinkedHashMap<>();
        for (ExerciseSet set : sets) {
            Path chapter = HOME.resolve("notebooks/" + set.name() + ".ipynb");
            if (Files.exists(chapter)) {
                chapters.put(
                        set,
                        Sheet.read(Files.readAllBytes(chapter)).cells().stream()
                                .map(SheetCell::source)
                                .collect(Collectors.joining("\n")));
            }
        }
        return chapters;
    }

    @Test
    void every_exercise_points_to_a_section_of_its_chapter_where_the_chapter_is_written() throws IOException {
        chapters().forEach((set, text) -> assertThat(set.exercises())
                .allSatisfy(exercise -> assertThat(text).containsPattern("(?m)^#+ \\Q" + exercise.section() + "\\E$")));
    }

    @Test
    void every_chapter_points_to_its_exercises_and_those_that_it_lists_are_all_there_are() throws IOException {
        chapters().forEach((set, text) -> {
            assertThat(text).contains("](../exercises/" + set.name() + ".ipynb)");
            LISTED.matcher(text).results().forEach(listed -> assertThat(
                            listed.group(1).split(" · "))
                    .containsExactlyElementsOf(
                            set.exercises().stream().map(Exercise::title).toList()));
        });
    }

    @Test
    void the_guides_map_is_what_chapters_and_exercises_make() throws IOException {
        String guide = Files.readString(HOME.resolve("environment/guide.md"));

        assertThat(ExerciseMap.of(HOME.resolve("notebooks"), sets).into(guide))
                .as("the guide's map is stale; `environment/lab exercises map` renews it")
                .isEqualTo(guide);
    }

    @Test
    void a_class_can_have_its_own_points_and_date() {
        ExerciseSet set = sets.get(0);
        String id = set.exercises().get(0).id();
        SortedMap<String, String> own = new ExerciseBuild(List.of(set), Map.of(id, 20.0), "Friday").filesOfRehearsed();

        Sheet sheet = Sheet.read(own.get(set.name() + ".ipynb").getBytes(StandardCharsets.UTF_8));
        assertThat(sheet.cells().get(0).source()).endsWith("**Due: Friday**");
        assertThat(sheet.cells().stream().filter(cell -> cell.gradeId().equals(id + "-test")))
                .singleElement()
                .satisfies(cell -> assertThat(cell.metadata()
                                .getAsJsonObject("nbgrader")
                                .get("points")
                                .getAsDouble())
                        .isEqualTo(20));
    }
}
