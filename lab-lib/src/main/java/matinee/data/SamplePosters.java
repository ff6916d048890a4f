package matinee.data;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import matinee.Movie;

/** Draws all posters of the sample, and knows how well one can read them. */
final class SamplePosters {
    private final List<Movie> movies;
    private final List<SamplePoster> posters;

    private SamplePosters(List<Movie> movies, List<SamplePoster> posters) {
        this.movies = movies;
        this.posters = posters;
    }

    static SamplePosters of(List<SampleMovie> all, long seed) {
        List<Movie> movies = all.stream().map(SampleMovie::movie).toList();
        return new SamplePosters(
                movies,
                movies.stream().map(movie -> SamplePrinter.of(movie, seed)).toList());
    }

    /** Lists the posters, in the order of the movies. */
    List<SamplePoster> all() {
        return posters;
    }

    /**
     * Returns the macro-F1 of a reader who tells every motif: the mean, over genres, of 2 hits / (2 hits + false alarms + misses). No
     * better is to be expected, as a misprint cannot be seen.
     */
    double bestMacroF1() {
        double sum = 0;
        for (SampleMotif motif : SampleMotif.values()) {
            sum += f1(motif);
        }
        return sum / SampleMotif.values().length;
    }

    private double f1(SampleMotif motif) {
        int hits = 0;
        int wrong = 0;
        for (int n : IntStream.range(0, movies.size()).toArray()) {
            boolean is = Set.copyOf(movies.get(n).genres()).contains(motif.genre());
            boolean shown = posters.get(n).shown().contains(motif);
            hits += is && shown ? 1 : 0;
            wrong += is != shown ? 1 : 0;
        }
        return 2.0 * hits / (2.0 * hits + wrong);
    }
}
