package matinee.eval;

/** Says which of two values of a {@link Metric} is the better one. */
public enum Better {
    /** The lower value, as of an error. */
    LOWER,
    /** The higher value, as of a share of hits. */
    HIGHER
}
