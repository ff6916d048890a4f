package matinee.notebook.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import matinee.Rating;
import matinee.Ratings;
import matinee.Scale;

/** Draws ratings in which viewers of two tastes like two halves of the movies. */
final class Drawn {
    private Drawn() {}

    static Ratings ratings(int users, int items, double share, long seed) {
        Random random = new Random(seed);
        List<Rating> drawn = new ArrayList<>();
        for (int user = 1; user <= users; user++) {
            for (int item = 1; item <= items; item++) {
                if (random.nextDouble() < share) {
                    double liked = user % 2 == item % 2 ? 4 : 2;
                    double stars = Math.rint(2 * (liked + random.nextGaussian())) / 2;
                    drawn.add(Rating.of(user, item, Math.max(0.5, Math.min(5, stars))));
                }
            }
        }
        return Ratings.from(Scale.halfStars(), drawn);
    }

    /** Draws what an exploration shows while its knobs stand so. */
    static String picture(Exploration exploration, Knobs knobs) {
        return exploration.picture(knobs, exploration.view(knobs));
    }
}
