package matinee.data;

import java.util.ArrayList;
import java.util.List;
import matinee.Rating;
import matinee.Ratings;
import matinee.Review;

/**
 * Invents reviews of some of the sample's ratings.
 *
 * <p>People write when they are moved: the further a rating lies from three stars, the likelier it has a review. The tone is what the
 * stars say, and now and then a step off.
 */
final class SampleReviews {
    /** How often what is written is a step better or worse than the stars. */
    static final double SLIP = 0.12;

    private SampleReviews() {}

    /** Writes the reviews of ratings, in their order. */
    static List<SampleReview> of(Ratings ratings, long seed) {
        List<SampleReview> reviews = new ArrayList<>();
        for (int row = 0; row < ratings.size(); row++) {
            Draws draws = Draws.of(seed, "review", row);
            Rating rating = ratings.at(row);
            if (draws.chance(0.04 + 0.05 * Math.abs(rating.value() - 3))) {
                int tone = tone(rating.value(), draws);
                reviews.add(new SampleReview(
                        new Review(rating.user(), rating.item(), rating.value(), SampleSentence.of(tone, draws)),
                        tone));
            }
        }
        return reviews;
    }

    /** Returns the best reachable RMSE (stars): that of the mean rating of all reviews with the same tone. */
    static double bestRmse(List<SampleReview> reviews) {
        double[] sums = new double[5];
        int[] counts = new int[5];
        for (SampleReview r : reviews) {
            sums[r.tone() + 2] += r.review().stars();
            counts[r.tone() + 2]++;
        }
        double squares = 0;
        for (SampleReview r : reviews) {
            double off = r.review().stars() - sums[r.tone() + 2] / counts[r.tone() + 2];
            squares += off * off;
        }
        return StrictMath.sqrt(squares / reviews.size());
    }

    private static int tone(double stars, Draws draws) {
        int meant = (int) Math.max(-2, Math.min(2, Math.floor(stars + 0.5) - 3));
        if (!draws.chance(SLIP)) {
            return meant;
        }
        int step = draws.chance(0.5) ? 1 : -1;
        return Math.abs(meant + step) > 2 ? meant - step : meant + step;
    }
}
