package matinee.deep.byhand;

/** Goes down a slope, step by step. Immutable: a step gives the next place. */
public interface Descent {
    /** Returns where it is. */
    double[] weights();

    /**
     * Makes one step.
     *
     * @param gradient the slope of the loss by each weight
     */
    Descent against(double[] gradient);
}
