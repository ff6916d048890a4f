package matinee.data;

import java.util.List;
import java.util.Locale;
import matinee.Ratings;

/** Writes what a reader of the sample should know. */
final class SampleReadme {
    private SampleReadme() {}

    static String of(Ratings ratings, SampleGenerator generator) {
        SampleTruth truth = generator.truth();
        Split split = Split.random(ratings, 0.2, 42);
        List<SampleReview> reviews = SampleReviews.of(ratings, generator.seed());
        SampleFestival festival = SampleFestival.of(SampleMovies.of(generator.seed()), generator.seed());
        return String.format(
                Locale.ROOT,
                """
            # The bundled sample

            %s.

            Everything here is invented: no movie, town or user exists. It has the shape of MovieLens (long tail, sparsity,
            stars, ratings given in bursts), and structure is planted in it, so that you can check what a model
            found against what is there.

            | file | columns |
            |---|---|
            | `ratings.csv` | userId, movieId, rating (stars, 0.5 to 5), timestamp (s since 1970-01-01T00:00Z) |
            | `movies.csv` | movieId, title with the year in parentheses, genres separated by a vertical bar |
            | `users.csv` | userId, age (years), gender (F, M, X), place |
            | `reviews.csv` | userId, movieId, rating (stars), text: one sentence |
            | `histories.csv` | viewerId, movieIds: what a festival's visitor watched, first to last, separated by spaces |
            | `posters/` | a picture of 64 × 64 pixels for each movie, named by its id |
            | `truth/` | what is planted; look there after you have tried, and train nothing on it |

            ## What is planted

            * A user's feeling about a movie, in stars, is
              `%s + mildness + drift * years + quality + trend * years + taste(user) · taste(movie)`.
              Years count from the middle of the sample, 1 January 2018. The rating is that feeling plus normal noise with a deviation
              of %s, rounded to half a star; about a third of the users give whole stars only.
            * Tastes have rank %d: spectacle, darkness, wonder, nostalgia. A movie's taste comes from its genres.
            * **Best reachable RMSE: %.4f** over all ratings. It is that of the expected rating, after rounding, against the rating given. No model
              that is tested on ratings it has not seen can be expected to do better.
            * **What can be learned from four fifths of the ratings: RMSE %.4f** on the other fifth (`Split.random(ratings, 0.2, 42)`, where the best
              reachable is %.4f). It is that of one who knows how ratings come about and how widely numbers spread around what ages, genders,
              places and genres have in common, but has to learn the numbers: %.0f ratings a user are not many.
            * Age, gender and place shift tastes. How they do is arbitrary, and on purpose not what one would guess.
            * %d users are a niche: they love the rare genres Western and Film-Noir, which the others mostly leave alone.
              Musical and Documentary are rare as well.
            * Ratings are not missing at random: people watch what is known, what is in fashion, and what they expect to like.
            * Time matters: users grow milder or stricter, movies better or worse liked, more and less in fashion. A random split hides that.
            * The parts of a series are watched in order, and the next one soon, if the last one was liked.
            * %,d reviews say in one sentence how good a movie was. Nearly every sentence has a twin with the same words in another order that
              says the opposite: "bright, not dull" and "dull, not bright". %.0f %% of the sentences are a step kinder or harsher than the stars.
              **Best reachable RMSE of stars from a sentence: %.4f.** `truth/reviews.csv` has the tone of each, from −2 to 2.
            * Posters show a motif for each genre. Some motifs are others in a mirror or turned: Action and Crime, Adventure and Fantasy, Western
              and Film-Noir, Drama and Documentary. Colors tell little. %.0f %% of the motifs that have a lookalike are misprinted as that.
              **Best reachable macro-F1 of genres from a poster: %.4f.** `truth/posters.csv` has the motifs of each.
            * %,d histories of a festival's visitors, who are nobody of `users.csv`. A visit opens with one of %d movies, and the last movie depends on
              that one alone, however long ago it was; right before it everybody watches movie %d. In between, the next part of a series comes
              %.0f %% of the time. **Best reachable hit rate of the next movie: %.4f**, over all movies but the first.

            ## Where it comes from

            Made by `matinee.data.SampleGenerator` with seed %d; a test shows that it makes these bytes. Make it again with
            `environment/lab data sample --out FOLDER`.

            To the extent possible under law, the makers of this sample have waived all rights to it:
            [CC0 1.0](https://creativecommons.org/publicdomain/zero/1.0/).
            """,
                ratings,
                SampleTruth.MEAN,
                SampleTruth.NOISE,
                SampleTaste.RANK,
                truth.bestRmse(ratings),
                truth.learnableRmse(split),
                truth.bestRmse(split.test()),
                (double) split.train().size() / ratings.userCount(),
                truth.nicheUsers().count(),
                reviews.size(),
                100 * SampleReviews.SLIP,
                SampleReviews.bestRmse(reviews),
                100 * SamplePrinter.MISPRINT,
                generator.bestPosterF1(),
                SampleFestival.VISITORS,
                festival.openers(),
                festival.gala(),
                100 * SampleFestival.FOLLOWS,
                generator.bestHitRate(),
                generator.seed());
    }
}
