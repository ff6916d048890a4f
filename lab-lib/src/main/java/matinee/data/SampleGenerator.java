package matinee.data;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import matinee.History;
import matinee.Rating;
import matinee.Ratings;
import matinee.Review;
import matinee.Scale;

/**
 * Invents the bundled sample: users, movies and ratings that look like MovieLens in shape, with structure planted in them.
 *
 * <p>The same seed makes the same bytes on any JDK. Each part has random draws of its own, keyed by its purpose, so that
 * parts added later leave these as they are.
 *
 * @param seed where the random draws start
 */
public record SampleGenerator(long seed) {
    /** Makes the generator of the sample that is bundled. */
    public static SampleGenerator withDefaults() {
        return new SampleGenerator(42);
    }

    /** Varies the seed. */
    public SampleGenerator withSeed(long other) {
        return new SampleGenerator(other);
    }

    /** Invents the ratings, by user, then by movie. */
    public Ratings ratings() {
        List<SampleUser> users = SampleUsers.of(seed);
        List<SampleMovie> movies = SampleMovies.of(seed);
        SampleTruth truth = new SampleTruth(users, movies);
        List<Rating> ratings = users.stream()
                .flatMap(user -> SampleDiary.of(truth, movies, user, seed).stream())
                .toList();
        return Ratings.from(Scale.halfStars(), ratings);
    }

    /** Invents what users wrote of some of their ratings, by user, then by movie. */
    public List<Review> reviews() {
        return SampleReviews.of(ratings(), seed).stream()
                .map(SampleReview::review)
                .toList();
    }

    /**
     * Returns the best reachable RMSE of stars read from a review (stars): that of a reader who understands every sentence. Words
     * and stars do not always agree, so it is not 0.
     */
    public double bestReviewRmse() {
        return SampleReviews.bestRmse(SampleReviews.of(ratings(), seed));
    }

    /** Invents what the visitors of a festival watched, by visitor. */
    public List<History> histories() {
        return visits().map(SampleFestival.Visit::history).toList();
    }

    /** Returns how often, at best, the next movie of a history is foretold, over all movies but the first; in [0, 1]. */
    public double bestHitRate() {
        return visits().flatMap(visit -> visit.bestHits().stream())
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
    }

    /**
     * Returns the best reachable macro-F1 of genres read from a poster, in [0, 1]: that of a reader who tells every motif. Some motifs are
     * misprinted, so it is not 1.
     */
    public double bestPosterF1() {
        return SamplePosters.of(SampleMovies.of(seed), seed).bestMacroF1();
    }

    private Stream<SampleFestival.Visit> visits() {
        SampleFestival festival = SampleFestival.of(SampleMovies.of(seed), seed);
        return IntStream.rangeClosed(1, SampleFestival.VISITORS).mapToObj(visitor -> festival.visit(visitor, seed));
    }

    /** Tells what is planted. */
    public SampleTruth truth() {
        return new SampleTruth(SampleUsers.of(seed), SampleMovies.of(seed));
    }

    /**
     * Writes the sample: {@code ratings.csv}, {@code movies.csv}, {@code users.csv}, {@code reviews.csv},
     * {@code histories.csv}, {@code README.md}, the pictures in {@code posters/}, and what is planted in {@code truth/}.
     *
     * @param folder made where it does not exist; files of these names are replaced
     * @throws java.io.UncheckedIOException if the folder cannot be written
     */
    public void writeTo(Path folder) {
        new SampleFiles(this, folder).write();
    }
}
