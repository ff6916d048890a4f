package matinee.deep;

/**
 * Says how large a network is that reads sequences.
 *
 * @param ids how many different things can be read; number 0 is whatever is unknown
 * @param width how many numbers an embedding has
 * @param cell by what it reads
 * @param hidden how many units the cell has
 * @param answers how many numbers it answers
 */
record SequenceShape(int ids, int width, Cell cell, int hidden, int answers) {
    static void check(int width, int hidden, int length) {
        if (width < 1 || hidden < 1) {
            throw new IllegalArgumentException(
                    "width and hidden must be 1 or more, but were " + width + " and " + hidden);
        }
        if (length < 1) {
            throw new IllegalArgumentException("length must be 1 or more, but was " + length);
        }
    }

    long parameters() {
        return (long) ids * width + cell.parameters(width, hidden) + (long) answers * (hidden + 1);
    }
}
