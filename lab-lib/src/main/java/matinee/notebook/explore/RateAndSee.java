package matinee.notebook.explore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import matinee.Algorithm;
import matinee.Movie;
import matinee.Profile;
import matinee.Rating;
import matinee.Ratings;
import matinee.data.Dataset;
import matinee.factor.MatrixFactorization;
import matinee.similarity.Similarities;

/**
 * Lets you rate movies by stars, and changes a list of recommendations with each star, for each movie with the reason.
 *
 * <pre>{@code
 * RateAndSee.on(data)
 * RateAndSee.on(data).with("mine", UserKnn.of(mine).withK(20))
 * }</pre>
 *
 * <p>The models of its own were never fitted to you: they are fitted once to the data, and take you in as you are, in
 * milliseconds. So does a recipe of yours whose model is {@link matinee.Inductive}; any other is fitted anew for each star.
 */
public final class RateAndSee extends Staged<RateStudy> {
    static final String POPULARITY = "Popularity";

    private final Dataset data;
    private final PosterFolder posters;
    private final List<Choice> choices;
    private final double[] firstStars;

    private RateAndSee(Dataset data, PosterFolder posters, List<Choice> choices, double... firstStars) {
        this.data = data;
        this.posters = posters;
        this.choices = List.copyOf(choices);
        this.firstStars = firstStars;
    }

    /**
     * Rates the movies of a data set.
     *
     * @throws IllegalArgumentException if it has no ratings
     */
    public static RateAndSee on(Dataset data) {
        Ratings ratings = data.ratings().notEmpty();
        return new RateAndSee(data, PosterFolder.none(), ownChoices(data, ratings));
    }

    private static List<Choice> ownChoices(Dataset data, Ratings ratings) {
        String stars = "score (stars)";
        IntFunction<String> titles = id -> data.movie(id).map(Movie::title).orElse("movie " + id);
        return List.of(
                new Choice(
                        "Movies like yours",
                        "Item-based neighbors: movies that are rated alike by the same viewers as those you rated.",
                        stars,
                        () -> new ItemAdviser(
                                ratings,
                                Similarities.pearson().withMinOverlap(10).shrunk(25),
                                3,
                                titles)),
                new Choice(
                        "Viewers like you",
                        "User-based neighbors: viewers whose stars go up and down with yours, ten voters or more a movie.",
                        stars,
                        () -> new UserAdviser(ratings, Similarities.pearson().shrunk(25), 40, 10)),
                new Choice(
                        "Matrix factorization",
                        "16 factors a movie, learned from all ratings; yours are found from your stars alone.",
                        stars,
                        () -> FactorAdviser.of(ratings, MatrixFactorization.ofRank(16), titles)),
                new Choice(
                        "Bias",
                        "How much higher a movie is rated than others. You move the numbers, never the order.",
                        stars,
                        () -> CrowdAdviser.ofBias(ratings)),
                new Choice(
                        POPULARITY,
                        "What most viewers have rated, whatever you like.",
                        "ratings",
                        () -> CrowdAdviser.ofPopularity(ratings)));
    }

    /** Adds a recipe of yours to the models, and puts it first. */
    public RateAndSee with(String name, Algorithm recipe) {
        List<Choice> more = new ArrayList<>();
        more.add(new Choice(
                name, "Your recipe: " + recipe + ".", "score", () -> RecipeAdviser.of(data.ratings(), recipe)));
        more.addAll(choices);
        return new RateAndSee(data, posters, more, firstStars);
    }

    /** Begins with stars for the first movies that are asked about, in their order; 0 leaves one out. */
    public RateAndSee withStars(double... stars) {
        return new RateAndSee(data, posters, choices, stars.clone());
    }

    /** Shows posters from a folder of yours: {@code 17.jpg} or {@code 17.png} for movie 17. */
    public RateAndSee withPosters(Path folder) {
        return new RateAndSee(data, PosterFolder.in(folder), choices, firstStars);
    }

    @Override
    RateStudy study() {
        return new RateStudy(data, posters, choices, firstStars);
    }

    /** Lists the stars given so far, by movie: what you gave by hand is there for the next cell. */
    public Profile stars() {
        return stage().exploration().stars(stage().knobs());
    }

    /** Lists the stars given so far as ratings of a user, for {@code data.ratings().plus(…)}. */
    public Rating[] ratings(int user) {
        Profile stars = stars();
        return stars.ids()
                .mapToObj(item -> Rating.of(user, item, stars.value(item).orElseThrow()))
                .toArray(Rating[]::new);
    }
}
