package matinee.lab;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;

/**
 * Examines one thing that the course needs.
 *
 * @param what its name
 * @param look what looks at it
 */
record Examination(String what, Supplier<Finding> look) {
    /** Lists all examinations, the ground first. */
    static List<Examination> all(Course course) {
        Examinations of = new Examinations(course);
        return List.of(
                new Examination("JDK", of::jdk),
                new Examination("library", of::library),
                new Examination("disk", of::disk),
                new Examination("pictures", of::pictures),
                new Examination("chapters", of::chapters),
                new Examination("Python", of::python),
                new Examination("Jupyter", of::jupyter),
                new Examination("kernel's description", of::kernelSpec),
                new Examination("kernel", of::kernel),
                new Examination("data sets", of::dataSets));
    }

    Finding finding() {
        try {
            return look.get();
        } catch (LabException | UncheckedIOException e) {
            return Finding.ill(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Holds what was found.
     *
     * @param healthy whether it is as it should be
     * @param what what it is, and the remedy where it is ill
     */
    record Finding(boolean healthy, String what) {
        static Finding well(String what) {
            return new Finding(true, what);
        }

        static Finding ill(String what) {
            return new Finding(false, what);
        }
    }
}
