package matinee.lab;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import matinee.lab.chapter.Difference;
import matinee.lab.chapter.Notebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs chapters without a browser. */
@Command(
        name = "run",
        description = "Runs chapters from top to bottom without a browser, and saves their outputs.",
        footer = {"", "Examples: lab run 02    lab run --check    lab run --data ml-latest-small 01 02"},
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "CHAPTER",
            arity = "0..*",
            description =
                    "A number (02), a name (02-collaborative-filtering) or a file; all of them, if you name none.")
    private List<String> names = List.of();

    @Option(
            names = "--check",
            description = "Save nothing. On the sample data (the default here), compare with the saved outputs.")
    private boolean check;

    @Option(
            names = "--data",
            paramLabel = "DATA",
            description = "The data: sample, the name of a data set, or a folder.")
    private Optional<String> data = Optional.empty();

    @Mixin
    private EngineOption engine = new EngineOption();

    @Override
    public Integer call() {
        Course course = Course.here();
        List<Chapter> chapters = Chapter.find(course, names);
        Optional<String> chosen = engine.prepare(course, System.out);
        new Setup(course).complete(System.out);
        int failed = 0;
        for (Chapter chapter : chapters) {
            if (!run(ChapterRun.in(course).onEngine(chosen), chapter, new CellProgress(chapter.name(), System.out))) {
                failed++;
            }
        }
        System.out.println(
                failed == 0
                        ? "All well: " + count(chapters.size()) + "."
                        : failed + " of " + count(chapters.size()) + " did not pass.");
        return failed == 0 ? 0 : 1;
    }

    private boolean run(ChapterRun run, Chapter chapter, CellProgress progress) {
        PrintStream out = System.out;
        Optional<String> chosen = data.or(() -> check ? Optional.of("sample") : Optional.empty());
        ChapterRun.Result result = run.onData(chosen).run(chapter, progress);
        progress.end();
        if (result.failure().isPresent()) {
            out.println(chapter.name() + ": " + result.failure().get());
            return false;
        }
        if (!check) {
            result.executed().canonical().saveTo(chapter.file());
            out.println(chapter.name() + ": ran in " + result.seconds() + " s, saved.");
            return true;
        }
        boolean comparable = chosen.equals(Optional.of("sample"));
        List<Difference> differences =
                comparable ? Difference.all(Notebook.read(chapter.file()), result.executed()) : List.of();
        differences.stream().limit(5).forEach(difference -> out.println(chapter.name() + ", " + difference));
        if (differences.isEmpty()) {
            out.println(chapter.name() + ": ran in " + result.seconds() + " s"
                    + (comparable ? ", outputs as saved." : ", outputs not compared."));
        } else {
            out.println(chapter.name() + ": " + differences.size()
                    + " differences. If the new outputs are right, `lab run --data sample " + chapter.number()
                    + "` saves them.");
        }
        return differences.isEmpty();
    }

    private static String count(int chapters) {
        return chapters == 1 ? "1 chapter" : chapters + " chapters";
    }
}
