package matinee.classify;

/** Says how much a neighbor's vote weighs. */
public enum Vote {
    /** One neighbor, one vote. */
    UNIFORM,
    /** A vote weighs 1 / distance. Neighbors at distance 0, if there are any, are the only ones who vote. */
    BY_DISTANCE;

    /** Computes the weight of a vote, given the distance and whether any neighbor is at distance 0. */
    double weight(double distance, boolean someAtZero) {
        if (this == UNIFORM) {
            return 1;
        }
        return someAtZero ? distance == 0 ? 1 : 0 : 1 / distance;
    }
}
