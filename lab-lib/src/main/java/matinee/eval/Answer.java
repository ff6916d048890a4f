package matinee.eval;

/** Says what became of a claim when it was put to the test. */
public enum Answer {
    /** It is so, and hardly by chance. */
    HOLDS("holds"),
    /** It is so under a condition, which the {@link Verdict} names. */
    ONLY_IF("holds only if"),
    /** It could not be shown on these data: the contrary was seen, or nothing that chance would not do. */
    DOES_NOT_HOLD("does not hold here");

    private final String words;

    Answer(String words) {
        this.words = words;
    }

    /** Says that it holds where it is true, and that it does not hold where it is not. */
    public static Answer of(boolean isTrue) {
        return isTrue ? HOLDS : DOES_NOT_HOLD;
    }

    /** Writes {@code does not hold here}. */
    @Override
    public String toString() {
        return words;
    }
}
