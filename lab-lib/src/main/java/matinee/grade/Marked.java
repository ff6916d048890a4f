package matinee.grade;

import java.util.List;

/**
 * Holds a graded notebook.
 *
 * @param key of what was graded, and by what: the same key gives the same marks
 * @param student whose it is
 * @param number the learning platform's number of the student; may be empty
 * @param folder the name of the student's folder in the results
 * @param set the name of the exercises
 * @param file which file was graded
 * @param marks one for each exercise, in order
 * @param notes what was unusual about the notebook
 */
public record Marked(
        String key,
        String student,
        String number,
        String folder,
        String set,
        String file,
        List<Mark> marks,
        List<String> notes) {
    /** Copies the lists, so that they stay. */
    public Marked {
        marks = List.copyOf(marks);
        notes = List.copyOf(notes);
    }

    /** Adds up the points. */
    public double points() {
        return marks.stream().mapToDouble(Mark::points).sum();
    }

    /** Adds up what there is to get. */
    public double of() {
        return marks.stream().mapToDouble(Mark::of).sum();
    }

    /** Tells whether a person has still to read something. */
    public boolean isOpen() {
        return marks.stream().anyMatch(mark -> mark.state().equals(Mark.TO_BE_READ));
    }

    Marked withMarks(List<Mark> others) {
        return new Marked(key, student, number, folder, set, file, others, notes);
    }
}
