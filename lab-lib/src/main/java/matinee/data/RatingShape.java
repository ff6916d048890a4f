package matinee.data;

import java.util.Optional;
import matinee.Scale;

/** Where in a record the parts of a rating stand, of how many columns; a time column of -1: there are no times. */
record RatingShape(int columns, int user, int item, int rating, int time, Optional<Scale> scale) {
    /** The order of every MovieLens file: user, movie, rating, time. */
    static RatingShape movieLens(Scale scale) {
        return new RatingShape(4, 0, 1, 2, 3, Optional.of(scale));
    }

    boolean allows(double value) {
        return scale.isEmpty() || scale.get().contains(value);
    }
}
