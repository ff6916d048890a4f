package matinee.data;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import matinee.Movie;

/** Invents the movies of the sample. */
final class SampleMovies {
    static final int COUNT = 900;
    private static final List<String> PARTS = List.of("", " II", " III", " IV");
    private static final double SERIES_CHANCE = 0.14;

    private final long seed;
    private final SampleTitles titles = new SampleTitles();
    private final List<SampleMovie> movies = new ArrayList<>();
    private int lastId;

    private SampleMovies(long seed) {
        this.seed = seed;
    }

    static List<SampleMovie> of(long seed) {
        SampleMovies made = new SampleMovies(seed);
        while (made.movies.size() < COUNT) {
            made.addMovieOrSeries();
        }
        return List.copyOf(made.movies);
    }

    private void addMovieOrSeries() {
        Draws draws = Draws.of(seed, "movie", movies.size());
        List<SampleGenre> genres = genres(draws);
        String title = titles.next(genres.get(0), draws);
        int year = 2021 - (int) Math.min(90, draws.pause(16));
        SampleTaste taste = taste(genres, draws);
        double quality = draws.normal(0, 0.42);
        double fame = draws.normal(0.9 * quality, 1.4) - (genres.get(0).share() <= 2 ? 0.5 : 0);
        double trend = draws.normal(0, 0.06);
        int parts = draws.chance(SERIES_CHANCE) && quality > 0.1 && year < 2014 ? draws.between(2, PARTS.size()) : 1;
        for (int part = 0; part < parts && movies.size() < COUNT; part++) {
            lastId += draws.between(1, 3);
            Movie movie = new Movie(
                    lastId,
                    title + PARTS.get(part),
                    OptionalInt.of(year + 2 * part),
                    genres.stream().map(SampleGenre::label).toList());
            movies.add(new SampleMovie(
                    movie,
                    quality - 0.12 * part,
                    trend,
                    taste,
                    (parts > 1 ? Math.max(fame, 0.6) : fame) - 0.25 * part,
                    draws.normal(0, 0.22),
                    release(year + 2 * part, draws),
                    part == 0 ? -1 : movies.size() - 1));
        }
    }

    private static List<SampleGenre> genres(Draws draws) {
        List<SampleGenre> all = SampleGenre.ALL;
        Set<SampleGenre> chosen = new LinkedHashSet<>();
        SampleGenre first = all.get(
                draws.weighted(all.stream().mapToDouble(SampleGenre::share).toArray()));
        chosen.add(first);
        int extra = draws.weighted(new double[] {0.3, 0.45, 0.25});
        for (int n = 0; n < extra; n++) {
            chosen.add(all.get(
                    draws.weighted(all.stream().mapToDouble(first::affinity).toArray())));
        }
        return List.copyOf(chosen);
    }

    private static SampleTaste taste(List<SampleGenre> genres, Draws draws) {
        SampleTaste sum = genres.get(0).taste();
        for (SampleGenre genre : genres) {
            sum = sum.plus(genre.taste());
        }
        return sum.times(1.0 / (genres.size() + 1)).plus(SampleTaste.normal(0.22, 0.05, draws));
    }

    private static long release(int year, Draws draws) {
        return SampleClock.year(year) + (long) (draws.uniform() * SampleClock.YEAR);
    }
}
