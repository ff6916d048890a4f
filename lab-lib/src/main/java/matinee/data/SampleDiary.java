package matinee.data;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import matinee.Rating;

/**
 * Lets one user watch and rate, evening by evening.
 *
 * <p>What one watches depends on what one would like (so ratings are not missing at random), on what is known and in fashion,
 * and on the series one is in: a part comes only after the part before, and soon after a part that was liked.
 */
final class SampleDiary {
    private static final double APPETITE = 0.75;
    private static final double FOLLOWS = 8;

    private final SampleTruth truth;
    private final List<SampleMovie> movies;
    private final SampleUser user;
    private final Draws draws;
    private final double[] longing;
    private final TreeMap<Integer, Rating> rated = new TreeMap<>();
    private final Set<Integer> liked = new HashSet<>();

    private SampleDiary(SampleTruth truth, List<SampleMovie> movies, SampleUser user, Draws draws) {
        this.truth = truth;
        this.movies = movies;
        this.user = user;
        this.draws = draws;
        this.longing = movies.stream()
                .mapToDouble(movie -> StrictMath.exp(movie.fame() + appetite(movie)))
                .toArray();
    }

    /** Writes the diary of a user: ratings by movie id, ascending. */
    static List<Rating> of(SampleTruth truth, List<SampleMovie> movies, SampleUser user, long seed) {
        SampleDiary diary = new SampleDiary(
                truth, movies, user, Draws.of(seed, "diary", user.user().id()));
        diary.write();
        return List.copyOf(diary.rated.values());
    }

    private void write() {
        long time = user.joined();
        int left = user.diligence();
        boolean first = true;
        while (left > 0) {
            int evening =
                    Math.min(left, first ? 5 + (int) draws.pause(0.3 * user.diligence()) : 1 + (int) draws.pause(4));
            time = rateSome(evening, time);
            left -= evening;
            first = false;
            double remaining = Math.max(0, SampleClock.END - 86_400 - time);
            time += (long) Math.min(draws.pause(45) * 86_400, remaining * draws.uniform());
        }
    }

    /** Rates as many movies as the user has patience for; returns when that is done. */
    private long rateSome(int count, long evening) {
        double[] now = chances(evening);
        long time = evening;
        for (int n = 0; n < count; n++) {
            int at = draws.weighted(now);
            SampleMovie movie = movies.get(at);
            double stars = SampleTruth.round(
                    truth.feeling(user, movie, time) + draws.normal(0, SampleTruth.NOISE), user.wholeStars());
            rated.put(at, new Rating(user.user().id(), movie.movie().id(), stars, time));
            if (stars >= 4) {
                liked.add(at);
            }
            now = at + 1 < movies.size() && movies.get(at + 1).previous() == at ? chances(time) : now;
            now[at] = 0;
            time += 6 + (long) draws.pause(28);
        }
        return time;
    }

    /** Tells how much one wants to watch a movie (logarithm); old-time genres divide people more than others do. */
    private double appetite(SampleMovie movie) {
        return APPETITE * SampleTruth.match(user, movie)
                + 1.6 * user.taste().nostalgia() * movie.taste().nostalgia();
    }

    private double[] chances(long time) {
        double years = SampleClock.yearsFromMiddle(time);
        double[] chances = new double[movies.size()];
        Arrays.setAll(chances, at -> {
            SampleMovie movie = movies.get(at);
            boolean open = movie.release() <= time && !rated.containsKey(at);
            if (!open || (movie.previous() >= 0 && !rated.containsKey(movie.previous()))) {
                return 0;
            }
            double age = (time - movie.release()) / SampleClock.YEAR;
            double news = 1 + 4 * StrictMath.exp(-2 * age);
            double series = liked.contains(movie.previous()) ? FOLLOWS : 1;
            return longing[at] * news * series * StrictMath.exp(movie.fashion() * years);
        });
        return chances;
    }
}
