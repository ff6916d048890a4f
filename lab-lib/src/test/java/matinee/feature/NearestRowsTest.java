package matinee.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import matinee.Progress;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NearestRowsTest {
    private final Features line = Features.of(List.of("x"), new double[][] {{1}, {5}, {2}, {9}});

    @Test
    void the_nearest_come_first_and_of_equally_near_ones_the_first_row() {
        for (Search search : Search.values()) {
            List<Near> found =
                    NearestRows.of(line, Distance.euclidean(), search).to(new double[] {3.5}, 3);

            assertThat(found).containsExactly(new Near(2, 1.5), new Near(3, 1.5), new Near(1, 2.5));
        }
    }

    @Test
    void asking_for_more_than_there_are_gives_all() {
        Nearest all =
                NearestRows.of(line, Distance.manhattan(), Search.AUTOMATIC).to(line, 99, Progress.silent());

        assertThat(all.k()).isEqualTo(4);
        assertThat(all.size()).isEqualTo(4);
        assertThat(all.row(3, 0)).isEqualTo(3);
        assertThat(all.distance(3, 3)).isEqualTo(8);
    }

    @Test
    void a_distance_of_your_own_is_asked_pair_by_pair() {
        Distance backwards = (a, b) -> 10 - Math.abs(a[0] - b[0]);

        assertThat(NearestRows.of(line, backwards, Search.AUTOMATIC).to(new double[] {1}, 1))
                .containsExactly(new Near(4, 2));
        assertThatThrownBy(() -> NearestRows.of(line, backwards, Search.TREE)).hasMessageContaining("use Search.SCAN");
        assertThatThrownBy(() ->
                        NearestRows.of(line, (a, b) -> Double.NaN, Search.SCAN).to(new double[] {1}, 1))
                .hasMessageContaining("must be 0 or more, but was NaN");
    }

    @Test
    void what_cannot_be_looked_for_is_refused() {
        NearestRows rows = NearestRows.of(line, Distance.cosine(), Search.AUTOMATIC);

        assertThatThrownBy(() -> rows.to(new double[] {1, 2}, 1))
                .hasMessageContaining("must have 1 numbers, but had 2");
        assertThatThrownBy(() -> rows.to(line, 0, Progress.silent())).hasMessageContaining("k must be 1 or more");
        assertThatThrownBy(() -> rows.to(Features.of(List.of("y"), new double[] {1}), 1, Progress.silent()))
                .hasMessageContaining("must have the features [x], but had [y]");
        assertThatThrownBy(() -> NearestRows.of(line.rows(), Distance.cosine(), Search.SCAN))
                .hasMessageContaining("nothing to be near to");
    }

    @Test
    void a_row_of_zeros_is_one_away_from_every_direction() {
        assertThat(Distance.cosine().between(new double[] {0, 0}, new double[] {3, 1}))
                .isEqualTo(1);
        assertThat(Distance.cosine().between(new double[] {2, 0}, new double[] {5, 0}))
                .isEqualTo(0);
    }

    @Property(tries = 60)
    void every_search_finds_what_the_definition_finds(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 700) int size,
            @ForAll @IntRange(min = 1, max = 90) int width,
            @ForAll @DoubleRange(min = 0, max = 1) double filled,
            @ForAll boolean whole) {
        Random random = new Random(seed);
        Features rows = draw(random, size, width, filled, whole);
        Features queries = draw(random, 20, width, filled, whole);
        for (Known distance : Known.values()) {
            String defined = nearest(new Defined(rows, distance), queries, 7);
            for (Searcher searcher : searchers(rows, distance)) {
                assertThat(nearest(searcher, queries, 7))
                        .as(searcher + " by " + distance)
                        .isEqualTo(defined);
            }
        }
    }

    private static List<Searcher> searchers(Features rows, Known distance) {
        List<Searcher> all = new ArrayList<>();
        if (distance.isMetric()) {
            all.add(new KdTree(rows, distance));
        }
        if (distance == Known.CHEBYSHEV) {
            all.add(new ExtremesScan(rows));
        } else {
            all.add(new BlockScan(rows, distance));
            all.add(new SparseScan(rows, distance));
        }
        return all;
    }

    /** Measures every row by the definition. */
    private record Defined(Features rows, Known distance) implements Searcher {
        @Override
        public void search(double[] queries, int from, Shortlist[] lists) {
            for (int n = 0; n < lists.length; n++) {
                for (int row = 0; row < rows.size(); row++) {
                    int width = rows.width();
                    lists[n].offer(distance.key(queries, from + n * width, rows.flat(), row * width, width), row);
                }
            }
        }
    }

    private static String nearest(Searcher searcher, Features queries, int k) {
        Shortlist[] lists = IntStream.range(0, queries.size())
                .mapToObj(n -> new Shortlist(k))
                .toArray(Shortlist[]::new);
        searcher.search(queries.flat(), 0, lists);
        StringBuilder text = new StringBuilder();
        for (Shortlist list : lists) {
            for (int place = 0; place < list.size(); place++) {
                text.append(list.row(place)).append(':').append(list.key(place)).append(' ');
            }
        }
        return text.toString();
    }

    private static Features draw(Random random, int size, int width, double filled, boolean whole) {
        List<String> names = IntStream.range(0, width).mapToObj(n -> "f" + n).toList();
        return Features.of(
                names,
                IntStream.range(0, size)
                        .mapToObj(row -> random.doubles(width)
                                .map(x -> random.nextDouble() > filled ? 0 : whole ? Math.rint(5 * x) : 10 * x - 3)
                                .toArray())
                        .toArray(double[][]::new));
    }

    @Test
    void one_thread_finds_what_many_find() throws Exception {
        Features rows = draw(new Random(3), 900, 30, 0.2, true);
        NearestRows nearest = NearestRows.of(rows, Distance.euclidean(), Search.SCAN);
        ForkJoinPool single = new ForkJoinPool(1);
        ForkJoinPool many = new ForkJoinPool(7);
        try {
            int[] one = single.submit(() -> flat(nearest.to(rows, 5, Progress.silent())))
                    .get();
            int[] seven = many.submit(() -> flat(nearest.to(rows, 5, Progress.silent())))
                    .get();
            assertThat(seven).isEqualTo(one);
        } finally {
            single.shutdown();
            many.shutdown();
        }
    }

    private static int[] flat(Nearest found) {
        return IntStream.range(0, found.size() * found.k())
                .map(n -> found.row(n / found.k(), n % found.k()))
                .toArray();
    }

    @Test
    void rows_print_what_they_are() {
        assertThat(NearestRows.of(line, Distance.euclidean(), Search.SCAN))
                .hasToString("scan of 4 × 1 features: x by Euclidean distance");
        assertThat(Arrays.asList(Distance.manhattan(), Distance.chebyshev(), Distance.cosine()))
                .hasToString("[Manhattan, Chebyshev, cosine]");
    }
}
