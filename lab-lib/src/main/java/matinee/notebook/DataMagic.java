package matinee.notebook;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import matinee.Progress;
import matinee.data.Catalog;
import matinee.data.DataStore;
import matinee.data.Edition;
import matinee.data.Fetched;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.magic.LineMagic;
import org.jspecify.annotations.Nullable;

/** Gets data sets in a cell: {@code %data get ml-latest-small}. */
record DataMagic(Supplier<DataStore> store) implements LineMagic<@Nullable Object, BaseKernel> {
    @Override
    public @Nullable Object eval(BaseKernel kernel, List<String> words) {
        String order = words.isEmpty() ? "list" : words.get(0);
        if (order.equals("list") && words.size() <= 1) {
            System.out.println(list());
        } else if (order.equals("get") && words.size() == 2) {
            get(Catalog.edition(words.get(1)));
        } else if (order.equals("path") && words.size() == 2) {
            return path(Catalog.edition(words.get(1)));
        } else {
            throw new IllegalArgumentException(
                    "This must be list, get NAME or path NAME, but was " + String.join(" ", words) + ".");
        }
        return null;
    }

    private String list() {
        DataStore kept = store.get();
        String rows = Catalog.editions().stream()
                .map(edition -> String.format(
                        Locale.ROOT,
                        "%-16s %8s  %-5s %s",
                        edition.name(),
                        edition.size(),
                        kept.folder(edition).isPresent() ? "yes" : "no",
                        edition.what()))
                .collect(Collectors.joining("\n"));
        return String.format(Locale.ROOT, "%-16s %8s  %-5s %s%n", "name", "zip", "here", "what it is") + rows
                + "\nGet one with %data get NAME. Without any, the course uses its own invented sample.";
    }

    private void get(Edition edition) {
        Fetched fetched = store.get().get(edition, new Tenths(edition.name()));
        if (fetched.isNew()) {
            System.out.println("The licence of " + edition.name() + ":\n\n"
                    + fetched.licence().indent(2));
        }
        fetched.note().ifPresent(System.out::println);
        System.out.println(edition.name() + (fetched.isNew() ? " is here now: " : " was here already: ")
                + fetched.folder() + "\nRead it with Dataset.read(Path.of(\"" + fetched.folder() + "\")).");
    }

    private Path path(Edition edition) {
        Optional<Path> folder = store.get().folder(edition);
        return folder.orElseThrow(() -> new IllegalArgumentException(
                edition.name() + " is not here; get it with %data get " + edition.name() + "."));
    }

    @Override
    public String toString() {
        return "%data [list | get NAME | path NAME]\nLists the data sets, gets one, or tells where it is.";
    }

    /** Prints a line for each tenth that has come. */
    private static final class Tenths implements Progress {
        private final String name;
        private String shown = "";

        Tenths(String name) {
            this.name = name;
        }

        @Override
        public void report(String what, long done, long total) {
            String line = !what.equals("bytes")
                    ? name + ": " + what
                    : total == 0
                            ? name + ": fetching"
                            : String.format(
                                    Locale.ROOT, "%s: %d %% of %.1f MB", name, done * 10 / total * 10, total / 1e6);
            if (!line.equals(shown)) {
                System.out.println(line);
                shown = line;
            }
        }
    }
}
