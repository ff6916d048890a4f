package matinee.grade;

/** Ends an answer where it reaches for something that no answer needs; an Error, so that {@code catch (Exception e)} does not swallow it. Woven code calls it. */
public final class Refused extends Error {
    private static final long serialVersionUID = 1;

    private Refused(String what) {
        super("An answer must not use " + what
                + ": the grader gives no way to files, network, processes or reflection.");
    }

    /**
     * Is woven before each call that leads out of the course.
     *
     * @throws Refused always
     */
    @SuppressWarnings("DoNotCallSuggester") // woven code calls it
    public static void refuse(String what) {
        throw new Refused(what);
    }
}
