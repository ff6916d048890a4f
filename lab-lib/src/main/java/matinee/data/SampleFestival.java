package matinee.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import matinee.History;

/**
 * Invents the histories of a festival's visitors, with a rule of long range in them.
 *
 * <p>Everybody opens with one of four movies, goes on as one likes, watches the gala, and closes with the movie that belongs
 * to the one that opened. In between, the next part of a series comes {@value #FOLLOWS} of the time; else any movie that is
 * no later part. Nobody watches a movie twice.
 */
final class SampleFestival {
    /** How many visitors there are. */
    static final int VISITORS = 3_000;

    static final double FOLLOWS = 0.8;
    private static final int OPENERS = 4;
    private static final int PROGRAM = 70;
    private static final int FEWEST = 3;
    private static final int MOST = 36;

    private final List<SampleMovie> movies;
    private final List<Integer> program;

    private SampleFestival(List<SampleMovie> movies, List<Integer> program) {
        this.movies = movies;
        this.program = program;
    }

    /**
     * Holds a visit.
     *
     * @param history what was watched
     * @param bestHits for each movie but the first, the chance of the likeliest one to be next
     */
    record Visit(History history, List<Double> bestHits) {}

    /** Puts a program together: series, and single movies, until it is full. */
    static SampleFestival of(List<SampleMovie> movies, long seed) {
        Draws draws = Draws.of(seed, "festival", 0);
        List<Integer> firsts = draws.shuffled(IntStream.range(0, movies.size())
                .filter(at -> movies.get(at).previous() < 0)
                .boxed()
                .toList());
        List<Integer> program = new ArrayList<>(firsts.stream()
                .filter(at -> !hasNext(movies, at))
                .limit(2 * OPENERS + 1)
                .toList());
        List<Integer> rest = new ArrayList<>(firsts);
        rest.removeAll(program);
        rest.sort((a, b) -> Boolean.compare(hasNext(movies, b), hasNext(movies, a)));
        boolean series = true;
        for (int n = 0; program.size() < PROGRAM; n++) {
            series = series && program.size() < PROGRAM * 2 / 3;
            int at = rest.get(series ? n : rest.size() - 1 - n);
            program.add(at);
            while (series && hasNext(movies, at)) {
                program.add(++at);
            }
        }
        return new SampleFestival(movies, List.copyOf(program));
    }

    private static boolean hasNext(List<SampleMovie> movies, int at) {
        return at + 1 < movies.size() && movies.get(at + 1).previous() == at;
    }

    /** Returns the id of the movie with which a visitor closes who opened with number {@code opener}, from 0. */
    int closer(int opener) {
        return id(program.get(OPENERS + opener));
    }

    /** Returns the id of the movie that opens, number 0 to 3. */
    int opener(int opener) {
        return id(program.get(opener));
    }

    /** Counts the movies that open, and as many that close. */
    int openers() {
        return OPENERS;
    }

    /** Returns the id of the movie that comes right before the last. */
    int gala() {
        return id(program.get(2 * OPENERS));
    }

    private int id(int at) {
        return movies.get(at).movie().id();
    }

    /** Lets a visitor watch. */
    Visit visit(int visitor, long seed) {
        Draws draws = Draws.of(seed, "visitor", visitor);
        int opener = draws.between(0, OPENERS - 1);
        List<Integer> ids = new ArrayList<>(List.of(opener(opener)));
        List<Double> hits = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        int last = -1;
        for (int count = 0; ; count++) {
            double end = count < FEWEST ? 0 : 1.0 / (MOST - count + 1);
            boolean follows = last >= 0 && hasNext(movies, last) && program.contains(last + 1);
            List<Integer> open = program.subList(2 * OPENERS + 1, PROGRAM).stream()
                    .filter(at -> !seen.contains(at) && (movies.get(at).previous() < 0))
                    .toList();
            hits.add(Math.max(end, (1 - end) * (follows ? FOLLOWS : 1.0 / open.size())));
            if (draws.chance(end)) {
                break;
            }
            last = follows && draws.chance(FOLLOWS) ? last + 1 : draws.oneOf(open);
            seen.add(last);
            ids.add(id(last));
        }
        hits.add(1.0);
        ids.add(gala());
        ids.add(closer(opener));
        return new Visit(
                History.of(visitor, ids.stream().mapToInt(Integer::intValue).toArray()), hits);
    }
}
