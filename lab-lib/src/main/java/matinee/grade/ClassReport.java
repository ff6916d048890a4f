package matinee.grade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a class's results: a table, a CSV, a page for each student, and what a person has to read.
 *
 * @param folder where to
 */
public record ClassReport(Path folder) {
    /** The table in which a person enters points for what was written in words. */
    public static final String TO_READ = "to-read.csv";

    /**
     * Writes everything.
     *
     * @return the table, as text
     */
    public String write(List<Marked> graded) {
        try {
            Path read = folder.resolve(TO_READ);
            List<Marked> all = Files.isRegularFile(read)
                    ? ReadingList.of(Files.readString(read)).into(graded)
                    : graded;
            for (Marked marked : all) {
                write(
                        folder.resolve("students").resolve(marked.folder()).resolve(marked.set() + ".html"),
                        FeedbackPage.of(marked));
            }
            ClassTable table = new ClassTable(all);
            write(folder.resolve("index.html"), table.html());
            write(folder.resolve("grades.csv"), Csv.of(all));
            write(read, ReadingList.template(all));
            write(folder.resolve("to-read.html"), ReadingList.html(all));
            return table.text();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " could not be written; is the disk full?", e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
