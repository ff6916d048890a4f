package matinee.notebook.explore;

import java.util.List;
import java.util.Locale;
import matinee.Profile;
import matinee.RatingLines;
import matinee.Ratings;
import matinee.baseline.Bias;

/** Advises everybody alike: by what has the most ratings, or by what is rated highest. */
final class CrowdAdviser implements Adviser {
    private final RatingLines items;
    private final double[] scores;
    private final boolean counts;

    private CrowdAdviser(RatingLines items, double[] scores, boolean counts) {
        this.items = items;
        this.scores = scores;
        this.counts = counts;
    }

    /** Ranks movies by how many ratings they have. */
    static CrowdAdviser ofPopularity(Ratings ratings) {
        RatingLines items = ratings.matrix().byItem();
        double[] scores = new double[items.count()];
        for (int line = 0; line < scores.length; line++) {
            scores[line] = items.length(line);
        }
        return new CrowdAdviser(items, scores, true);
    }

    /** Ranks movies by the bias model: its own mean, and how far above it a movie is rated. */
    static CrowdAdviser ofBias(Ratings ratings) {
        Bias.Model model = Bias.withDefaults().fit(ratings);
        RatingLines items = ratings.matrix().byItem();
        double[] scores = new double[items.count()];
        for (int line = 0; line < scores.length; line++) {
            scores[line] = ratings.mean() + model.itemBias(items.id(line));
        }
        return new CrowdAdviser(items, scores, false);
    }

    @Override
    public List<Advice> advise(Profile stars, int n) {
        double own = counts ? 0 : userBias(stars);
        return Ranking.best(scores, items, stars, n).stream()
                .map(line -> new Advice(items.id(line), scores[line] + own, because(line)))
                .toList();
    }

    /** Finds how far this viewer rates above what the movies get, as {@link Bias} does with its default penalty. */
    private double userBias(Profile stars) {
        double sum = 0;
        int known = 0;
        for (int n = 0; n < stars.size(); n++) {
            int line = items.index(stars.id(n));
            sum += line < 0 ? 0 : stars.at(n) - scores[line];
            known += line < 0 ? 0 : 1;
        }
        return sum / (Bias.withDefaults().userPenalty() + known);
    }

    private String because(int line) {
        int raters = items.length(line);
        double sum = 0;
        for (int at = items.start(line); at < items.end(line); at++) {
            sum += items.value(at);
        }
        return counts
                ? String.format(Locale.ROOT, "%,d viewers rated it, whoever you are", raters)
                : String.format(
                        Locale.ROOT,
                        "%,d viewers gave it %.1f stars on average, whoever you are",
                        raters,
                        sum / raters);
    }
}
