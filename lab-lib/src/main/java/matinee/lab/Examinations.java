package matinee.lab;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import matinee.Progress;
import matinee.data.Catalog;
import matinee.data.DataStore;
import matinee.data.Edition;
import matinee.lab.Examination.Finding;

/** Looks at each thing that the course needs. */
record Examinations(Course course) {
    private static final long GIGABYTE = 1_000_000_000;
    private static final String REMEDY = "run environment/lab, which sets it up";

    Finding jdk() {
        return Finding.well(System.getProperty("java.version") + " in " + System.getProperty("java.home"));
    }

    Finding library() {
        Path current = course.hidden().resolve("current");
        try (Stream<Path> sources = Files.walk(course.library().resolve("src/main"))) {
            FileTime built = Files.getLastModifiedTime(current);
            for (Path source : sources.toList()) {
                if (Files.getLastModifiedTime(source).compareTo(built) > 0) {
                    return Finding.ill("older than " + source + "; the next start of environment/lab builds it");
                }
            }
            return Finding.well("built from these sources");
        } catch (IOException e) {
            return Finding.ill("not built by environment/lab; start that");
        }
    }

    Finding disk() {
        long free = course.home().toFile().getUsableSpace();
        String space = String.format(Locale.ROOT, "%.1f GB free", free / (double) GIGABYTE);
        return free > GIGABYTE ? Finding.well(space) : Finding.ill(space + "; make room for one at least");
    }

    Finding pictures() {
        try {
            BufferedImage image = new BufferedImage(80, 20, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
            graphics.drawString("Matinee", 5, 15);
            graphics.dispose();
            boolean drawn = Stream.iterate(0, x -> x < 80, x -> x + 1)
                    .anyMatch(x ->
                            Stream.iterate(0, y -> y < 20, y -> y + 1).anyMatch(y -> (image.getRGB(x, y) & 255) > 128));
            return drawn
                    ? Finding.well("text can be drawn")
                    : Finding.ill("no letter was drawn; install a font, such as DejaVu");
        } catch (Error | RuntimeException noFonts) {
            return Finding.ill("text cannot be drawn (" + noFonts
                    + "); install fonts, on Debian and Ubuntu: sudo apt-get install fontconfig fonts-dejavu-core");
        }
    }

    Finding chapters() {
        List<Chapter> chapters = Chapter.all(course);
        return chapters.isEmpty()
                ? Finding.ill("none in " + course.notebooks() + "; `git checkout notebooks` brings them back")
                : Finding.well(chapters.size() + " in " + course.notebooks());
    }

    Finding python() {
        if (!Files.exists(course.python())) {
            return Finding.ill("the course's own is missing; " + REMEDY);
        }
        Child.Said said = Child.python(course, "--version").say();
        return said.code() == 0
                ? Finding.well(said.text() + " in " + course.venv())
                : Finding.ill("the course's own does not start; delete " + course.venv() + ", then " + REMEDY);
    }

    Finding jupyter() {
        if (!new VirtualEnvironment(course).isReady()) {
            return Finding.ill("not there, or of other versions than " + course.lock() + " says; " + REMEDY);
        }
        Child.Said said = Child.python(course, "-m", "pip", "check", "--disable-pip-version-check")
                .say();
        return said.code() == 0
                ? Finding.well("as " + course.lock() + " says")
                : Finding.ill(said.text().lines().findFirst().orElse("pip said nothing") + "; delete " + course.venv()
                        + ", then " + REMEDY);
    }

    Finding kernelSpec() {
        KernelSpec spec = KernelSpec.of(course);
        return spec.isInstalled() ? Finding.well(spec.file().toString()) : Finding.ill("missing or old; " + REMEDY);
    }

    Finding kernel() {
        if (!KernelSpec.of(course).isInstalled()) {
            return Finding.ill("cannot start without its description");
        }
        try {
            Path question = Files.createTempFile("matinee", ".ipynb");
            try {
                Files.writeString(
                        question,
                        """
                        {"cells": [{"cell_type": "code", "execution_count": null, "id": "sum", "metadata": {}, "outputs": [],
                         "source": "1 + 1"}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
                        """);
                ChapterRun.Result result = ChapterRun.in(course).run(question, course.home(), Progress.silent());
                Optional<String> failure = result.failure();
                boolean right = result.executed().text().contains("\"2\"");
                return failure.isEmpty() && right
                        ? Finding.well("computes 1 + 1 = 2, in " + result.seconds() + " s with its start")
                        : Finding.ill(failure.orElse("does not know what 1 + 1 is") + "; touch lab-lib/pom.xml, then "
                                + REMEDY);
            } finally {
                Files.delete(question);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The temporary folder could not be written; is the disk full?", e);
        }
    }

    Finding dataSets() {
        Path sample = course.home().resolve("data/sample");
        if (!Files.isDirectory(sample)) {
            return Finding.ill("the sample is missing; `git checkout data` brings it back");
        }
        DataStore store = DataStore.standard();
        List<String> here = Catalog.editions().stream()
                .filter(edition -> store.folder(edition).isPresent())
                .map(Edition::name)
                .toList();
        return Finding.well(
                "the sample" + (here.isEmpty() ? "; `lab data get NAME` gets more" : ", " + String.join(", ", here)));
    }
}
