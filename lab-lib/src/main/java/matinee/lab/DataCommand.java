package matinee.lab;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import matinee.data.Catalog;
import matinee.data.DataStore;
import matinee.data.Edition;
import matinee.data.Fetched;
import matinee.data.SampleGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gets the data sets that the course does not bundle. */
@Command(
        name = "data",
        description = "Lists the data sets, gets one, or tells where one is.",
        subcommands = HelpCommand.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(list | get NAME [--from PATH] | path NAME)",
        footer = {"", "Example: lab data get ml-latest-small"})
public final class DataCommand implements Runnable {
    private final Supplier<DataStore> store;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Makes the command for this computer's store. */
    public DataCommand() {
        this(DataStore::standard);
    }

    DataCommand(Supplier<DataStore> store) {
        this.store = store;
    }

    /** Lists what there is, where no subcommand is named. */
    @Override
    public void run() {
        list();
    }

    @Command(name = "list", description = "Lists the data sets and which are here.", mixinStandardHelpOptions = true)
    int list() {
        DataStore kept = store.get();
        PrintWriter out = spec.commandLine().getOut();
        String row = "%-16s %8s  %-5s %s%n";
        out.printf(Locale.ROOT, row, "name", "zip", "here", "what it is");
        for (Edition edition : Catalog.editions()) {
            String here = kept.folder(edition).isPresent() ? "yes" : "no";
            out.printf(Locale.ROOT, row, edition.name(), edition.size(), here, edition.what());
        }
        out.println();
        out.println("Get one with: lab data get NAME. It is kept in " + kept.root() + ".");
        out.println("Without any, the course uses its own invented sample.");
        out.flush();
        return 0;
    }

    @Command(
            name = "get",
            description = "Gets a data set from its makers or a mirror, or from a zip or folder that you have.",
            mixinStandardHelpOptions = true)
    int get(
            @Parameters(paramLabel = "NAME", description = "Its name, such as ml-latest-small.") String name,
            @Option(
                            names = "--from",
                            paramLabel = "PATH",
                            description = "A zip or folder that you have; it stays as it is.")
                    Optional<Path> from) {
        Edition edition = Catalog.edition(name);
        ByteProgress progress =
                new ByteProgress(edition.name(), spec.commandLine().getErr());
        Fetched fetched = from.map(path -> store.get().take(edition, path, progress))
                .orElseGet(() -> store.get().get(edition, progress));
        progress.end();
        tell(fetched, spec.commandLine().getOut());
        return 0;
    }

    private static void tell(Fetched fetched, PrintWriter out) {
        String name = fetched.edition().name();
        if (fetched.isNew()) {
            out.println("The licence of " + name + ":");
            out.println();
            out.println(fetched.licence().indent(2));
        }
        fetched.note().ifPresent(out::println);
        out.println(name + (fetched.isNew() ? " is here now: " : " was here already: ") + fetched.folder());
        out.flush();
    }

    @Command(
            name = "path",
            description = "Prints the folder of a data set; exit code 1 if it is not here.",
            mixinStandardHelpOptions = true)
    int path(@Parameters(paramLabel = "NAME", description = "Its name, such as ml-latest-small.") String name) {
        Edition edition = Catalog.edition(name);
        Optional<Path> folder = store.get().folder(edition);
        if (folder.isEmpty()) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(edition.name() + " is not here; get it with: lab data get " + edition.name());
            err.flush();
            return 1;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(folder.get());
        out.flush();
        return 0;
    }

    @Command(
            name = "sample",
            description = "Makes the bundled sample again.",
            hidden = true,
            mixinStandardHelpOptions = true)
    int sample(
            @Option(
                            names = "--out",
                            paramLabel = "FOLDER",
                            required = true,
                            description = "Where to; files of the same names are replaced.")
                    Path out) {
        SampleGenerator.withDefaults().writeTo(out);
        return 0;
    }
}
