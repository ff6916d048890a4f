package matinee.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/**
 * Writes the class's grades as Canvas imports them: its five columns, then one for each set. Moodle's import takes the same file
 * and asks which column is which.
 */
final class Csv {
    private Csv() {}

    static String of(List<Marked> all) {
        SortedSet<String> sets = all.stream().map(Marked::set).collect(Collectors.toCollection(TreeSet::new));
        StringBuilder csv = new StringBuilder();
        List<String> head = new ArrayList<>(List.of("Student", "ID", "SIS User ID", "SIS Login ID", "Section"));
        head.addAll(sets);
        csv.append(line(head));
        TreeMap<String, List<Marked>> byStudent = new TreeMap<>(
                all.stream().collect(Collectors.groupingBy(marked -> marked.student() + "\n" + marked.number())));
        for (List<Marked> marks : byStudent.values()) {
            Marked first = marks.get(0);
            List<String> row = new ArrayList<>(List.of(first.student(), first.number(), "", "", ""));
            for (String set : sets) {
                row.add(marks.stream()
                        .filter(marked -> marked.set().equals(set))
                        .map(marked -> Page.points(marked.points()))
                        .findFirst()
                        .orElse(""));
            }
            csv.append(line(row));
        }
        return csv.toString();
    }

    static String line(List<String> cells) {
        return CSVFormat.DEFAULT.format(cells.stream().map(Csv::safe).toArray()) + "\r\n";
    }

    /** Keeps a spreadsheet from taking a name for a formula. */
    static String safe(String text) {
        return text.matches("[=+@\\t\\r-].*") ? "'" + text : text;
    }
}
