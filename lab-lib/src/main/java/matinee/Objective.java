package matinee;

/** Says what a training makes small, and in which unit its loss and its validation error are told. */
public enum Objective {
    /** The root of the mean of the squared errors (stars). */
    RMSE("RMSE", "stars", "ratings") {
        @Override
        public double of(double sum, long count) {
            return Math.sqrt(sum / count);
        }
    },
    /**
     * The mean of −log₂ p, p the probability that was given to what came (bits): 0 for a prophet, log₂ n for one who finds all n
     * answers equally likely.
     */
    CROSS_ENTROPY("cross-entropy", "bits", "samples") {
        @Override
        public double of(double sum, long count) {
            return sum / count;
        }
    },
    /** The root of the mean of the squares of what scores are short of 1, the score of what was rated (a share of 1, without unit). */
    SHORTFALL("shortfall", "of 1", "ratings") {
        @Override
        public double of(double sum, long count) {
            return Math.sqrt(sum / count);
        }
    };

    private final String title;
    private final String unit;
    private final String samples;

    Objective(String title, String unit, String samples) {
        this.title = title;
        this.unit = unit;
        this.samples = samples;
    }

    /**
     * Makes one number of many errors.
     *
     * @param sum squared errors (stars²), or −log₂ p (bits), added up
     * @param count of how many
     */
    public abstract double of(double sum, long count);

    /** Returns its name: {@code RMSE}. */
    public String title() {
        return title;
    }

    /** Returns its unit: {@code stars}. */
    public String unit() {
        return unit;
    }

    /** Returns what its samples are called: {@code ratings}. */
    public String samples() {
        return samples;
    }

    /** Writes name and unit, as an axis has them: {@code RMSE (stars)}. */
    @Override
    public String toString() {
        return title + " (" + unit + ")";
    }
}
