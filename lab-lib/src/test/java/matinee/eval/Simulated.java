package matinee.eval;

import java.util.Random;
import matinee.RatingColumns;
import matinee.Ratings;
import matinee.Scale;
import matinee.data.Split;

/** Ratings that a test draws: every user rates every other movie or so. */
final class Simulated {
    private Simulated() {}

    static Ratings ratings(int users, int items, long seed) {
        Random random = new Random(seed);
        RatingColumns columns = new RatingColumns();
        for (int user = 1; user <= users; user++) {
            for (int item = 1; item <= items; item++) {
                if (random.nextBoolean()) {
                    columns.add(user, item, 1 + random.nextInt(5), 0);
                }
            }
        }
        return columns.toRatings(Scale.wholeStars());
    }

    static Split split(int users, int items, long seed) {
        return Split.random(ratings(users, items, seed), 0.3, seed);
    }
}
