package matinee.lab;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import matinee.Progress;
import matinee.grade.ClassReport;
import matinee.grade.ExerciseBuild;
import matinee.grade.ExerciseSet;
import matinee.grade.Grader;
import matinee.grade.Limits;
import matinee.grade.Marked;
import matinee.grade.Rehearsal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Grades what a class hands in. */
@Command(
        name = "grade",
        description = "Grades exercises: each notebook in a process of its own, by the tests of the solutions.",
        footer = {
            "",
            "Writes into DIR: index.html (who, which exercise, how many points, why), grades.csv for Canvas and Moodle,",
            "a page and a JSON file for each student, and to-read.html with to-read.csv for what a person grades.",
            "Grade again after filling in to-read.csv, or after more came in: only what changed is run.",
            "",
            "Examples: lab grade submissions.zip    lab grade --exercises 02 --out graded submitted/"
        },
        mixinStandardHelpOptions = true)
final class GradeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SUBMISSION", arity = "1..*", description = "A folder, a notebook, or a platform's zip.")
    private List<Path> submissions = List.of();

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "graded", description = "Where to; graded by default.")
    private Path out = Path.of("graded");

    @Option(
            names = "--exercises",
            paramLabel = "NN",
            split = ",",
            description = "Only the exercises of these chapters.")
    private List<String> chapters = List.of();

    @Option(names = "--points", paramLabel = "ID=POINTS", split = ",", description = "As given to lab exercises build.")
    private Map<String, Double> points = Map.of();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "10",
            description = "What a cell may take (s); a test half of it. 10 by default.")
    private double seconds = 10;

    @Option(names = "--memory", paramLabel = "MB", defaultValue = "512", description = "The memory of an answer; 512.")
    private int megabytes = 512;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            defaultValue = "0",
            description = "How many notebooks at once; as many as there are processors by default.")
    private int jobs;

    @Override
    public Integer call() {
        PrintStream terminal = System.out;
        List<ExerciseSet> sets = ExercisesCommand.sets(Course.here(), chapters);
        ExerciseBuild.requireKnown(sets, points);
        List<ExerciseSet> rehearsed =
                sets.stream().map(set -> Rehearsal.of(set).withPoints(points)).toList();
        Duration cell = Duration.ofMillis(Math.round(1000 * seconds));
        Limits limits = new Limits(cell, cell.dividedBy(2), cell.multipliedBy(18), megabytes);
        int workers = jobs > 0 ? jobs : Runtime.getRuntime().availableProcessors();
        Progress progress = new TerminalDisplay().open().orElse(Progress.silent());
        List<Marked> all = new Grader(rehearsed, limits, out, workers).grade(submissions, progress);
        terminal.println(new ClassReport(out).write(all));
        terminal.println();
        terminal.println(all.size() + (all.size() == 1 ? " notebook" : " notebooks") + " graded; see "
                + out.resolve("index.html") + ".");
        return 0;
    }
}
