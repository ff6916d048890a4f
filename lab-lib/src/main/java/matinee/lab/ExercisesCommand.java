package matinee.lab;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import matinee.grade.ExerciseBuild;
import matinee.grade.ExerciseMap;
import matinee.grade.ExerciseSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the learners' exercises from the solutions. */
@Command(
        name = "exercises",
        description = "Makes the learners' exercises from the solutions, or lists what they train.",
        subcommands = HelpCommand.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(build | map)",
        footer = {"", "Example: lab exercises build --chapters 02,03 --out my-class --due \"Friday, 4 December\""})
final class ExercisesCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Tells what there is to do, where no subcommand is named. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    @Command(
            name = "build",
            description = "Makes the folder exercises, or a class's own: solutions and hidden tests taken out.",
            mixinStandardHelpOptions = true)
    int build(
            @Option(names = "--chapters", paramLabel = "NN", split = ",", description = "Only these chapters.")
                    List<String> chapters,
            @Option(names = "--out", paramLabel = "DIR", description = "Where to; the course's exercises by default.")
                    Optional<Path> out,
            @Option(
                            names = "--points",
                            paramLabel = "ID=POINTS",
                            split = ",",
                            description = "What an exercise is worth, such as cf-1=10.")
                    Map<String, Double> points,
            @Option(names = "--due", paramLabel = "DATE", defaultValue = "", description = "The date to print.")
                    String due) {
        Course course = Course.here();
        Path folder = out.orElse(course.home().resolve("exercises"));
        SortedMap<String, String> files = new ExerciseBuild(
                        sets(course, chapters == null ? List.of() : chapters), points == null ? Map.of() : points, due)
                .files();
        files.forEach((name, text) -> write(folder.resolve(name), text));
        PrintWriter writer = spec.commandLine().getOut();
        writer.println(String.join(", ", files.keySet()) + " made in " + folder + ".");
        writer.flush();
        return 0;
    }

    @Command(
            name = "map",
            description = "Lists which objective is trained by which exercise, and writes it into the guide.",
            mixinStandardHelpOptions = true)
    int map() {
        Course course = Course.here();
        Path guide = course.environment().resolve("guide.md");
        write(
                guide,
                ExerciseMap.of(course.notebooks(), ExerciseSet.all(course.home().resolve("solutions")))
                        .into(read(guide)));
        spec.commandLine().getOut().println("The map in " + guide + " is up to date.");
        spec.commandLine().getOut().flush();
        return 0;
    }

    /** Finds the sets of some chapters, or all. */
    static List<ExerciseSet> sets(Course course, List<String> chapters) {
        List<ExerciseSet> all = ExerciseSet.all(course.home().resolve("solutions"));
        List<String> numbers = all.stream().map(ExerciseSet::number).toList();
        for (String chapter : chapters) {
            if (!numbers.contains(chapter)) {
                throw new LabException("There are no exercises for chapter " + chapter + "; there are for "
                        + String.join(", ", numbers) + ".");
            }
        }
        return all.stream()
                .filter(set -> chapters.isEmpty() || chapters.contains(set.number()))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be read.", e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be written; is the disk full?", e);
        }
    }
}
