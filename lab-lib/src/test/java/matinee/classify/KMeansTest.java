package matinee.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import matinee.feature.Features;
import matinee.feature.Scaling;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class KMeansTest {
    private final Features line = points(0, 1, 10, 11, 12);
    private final KMeans two = KMeans.ofK(2).withScaling(Scaling.NONE);

    private static Features points(double... xs) {
        return Features.of(
                List.of("x"),
                IntStream.range(0, xs.length)
                        .mapToObj(n -> new double[] {xs[n]})
                        .toArray(double[][]::new));
    }

    private static Features cloud(long seed, int size, int width) {
        Random random = new Random(seed);
        return Features.of(
                IntStream.range(0, width).mapToObj(n -> "f" + n).toList(),
                IntStream.range(0, size)
                        .mapToObj(row -> IntStream.range(0, width)
                                .mapToDouble(n -> random.nextInt(3) == 0 ? random.nextGaussian() + 4 * (row % 3) : 0)
                                .toArray())
                        .toArray(double[][]::new));
    }

    @Test
    void rows_that_lie_together_are_a_cluster() {
        Clusters found = two.fit(line);

        assertThat(found.of(1)).isEqualTo(found.of(2)).isNotEqualTo(found.of(3));
        assertThat(found.ids(found.of(5))).containsExactly(3, 4, 5);
        assertThat(found.center(found.of(5))).containsExactly(11);
        assertThat(found.inertia()).isEqualTo(2.5);
        assertThat(found.nearest(-7)).isEqualTo(found.of(1));
    }

    @Test
    void from_centers_of_your_own_the_way_can_be_watched() {
        List<Clusters> steps = two.stepsFrom(line, new double[] {0}, new double[] {1});

        assertThat(steps.get(0).ofRows()).containsExactly(0, 1, 1, 1, 1);
        assertThat(steps.get(1).center(1)).containsExactly(8.5);
        assertThat(steps.get(1).ofRows()).containsExactly(0, 0, 1, 1, 1);
        Clusters last = steps.get(steps.size() - 1);
        assertThat(last.isSettled()).isTrue();
        assertThat(last.ofRows())
                .isEqualTo(two.fitFrom(line, new double[] {0}, new double[] {1}).ofRows());
    }

    @Test
    void a_row_as_near_to_two_centers_goes_to_the_first() {
        assertThat(two.withIterations(1)
                        .stepsFrom(points(0, 5, 10), new double[] {0}, new double[] {10})
                        .get(0)
                        .ofRows())
                .containsExactly(0, 0, 1);
    }

    @Test
    void a_cluster_that_lost_its_rows_takes_the_one_farthest_from_its_center() {
        Clusters found = two.withK(3).fitFrom(line, new double[] {0}, new double[] {11}, new double[] {99});

        assertThat(IntStream.range(0, 3).map(found::size)).doesNotContain(0);
        assertThat(found.inertia()).isLessThan(2.5);
    }

    @Test
    void where_all_rows_are_alike_all_but_one_cluster_stay_empty() {
        Clusters found = two.fit(points(3, 3, 3));

        assertThat(IntStream.range(0, 2).map(found::size)).containsExactlyInAnyOrder(3, 0);
        assertThat(found.inertia()).isZero();
        assertThat(found.silhouette()).isNaN();
    }

    @Test
    void restarts_never_make_the_inertia_higher() {
        Features cloud = cloud(9, 200, 4);

        assertThat(KMeans.ofK(7).withRestarts(8).fit(cloud).inertia())
                .isLessThanOrEqualTo(KMeans.ofK(7).withRestarts(1).fit(cloud).inertia());
    }

    @Test
    void the_silhouette_is_high_where_clusters_lie_apart_and_a_lonely_row_has_none() {
        assertThat(two.fit(line).silhouette()).isGreaterThan(0.8);
        assertThat(two.fitFrom(points(0, 1, 50), new double[] {0}, new double[] {50})
                        .silhouette())
                .isCloseTo((49.0 / 50 + 48.0 / 49 + 0) / 3, within(1e-12));
    }

    @Test
    void centers_are_told_in_the_units_of_the_features() {
        assertThat(KMeans.ofK(1).fit(line).center(0)[0]).isCloseTo(6.8, within(1e-12));
    }

    @Property(tries = 40)
    void every_row_is_with_its_nearest_center_and_every_center_the_mean_of_its_rows(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 9) int k,
            @ForAll @IntRange(min = 9, max = 300) int size) {
        Features cloud = cloud(seed, size, 6);
        Clusters found = KMeans.ofK(k)
                .withScaling(Scaling.NONE)
                .withRestarts(1)
                .withSeed(seed)
                .fit(cloud);
        double inertia = 0;
        for (int row = 0; row < size; row++) {
            double[] here = cloud.row(row);
            double own = squares(here, found.center(found.of(row + 1)));
            inertia += own;
            for (int other = 0; other < k; other++) {
                assertThat(own).isLessThanOrEqualTo(squares(here, found.center(other)) + 1e-9);
            }
        }
        assertThat(found.inertia()).isCloseTo(inertia, within(1e-9 * (1 + inertia)));
        for (int cluster = 0; cluster < k; cluster++) {
            int asked = cluster;
            double mean = found.ids(cluster)
                    .mapToDouble(id -> cloud.value(id - 1, 2))
                    .average()
                    .orElse(found.center(asked)[2]);
            assertThat(found.center(cluster)[2]).isCloseTo(mean, within(1e-9));
        }
    }

    private static double squares(double[] a, double[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(n -> (a[n] - b[n]) * (a[n] - b[n]))
                .sum();
    }

    @Test
    void one_thread_finds_what_many_find() throws Exception {
        Features cloud = cloud(4, 700, 12);
        ForkJoinPool single = new ForkJoinPool(1);
        ForkJoinPool many = new ForkJoinPool(7);
        try {
            Clusters one = single.submit(() -> KMeans.ofK(6).fit(cloud)).get();
            Clusters seven = many.submit(() -> KMeans.ofK(6).fit(cloud)).get();
            assertThat(seven.inertia()).isEqualTo(one.inertia());
            assertThat(seven.ofRows()).isEqualTo(one.ofRows());
            assertThat(seven.silhouette()).isEqualTo(one.silhouette());
        } finally {
            single.shutdown();
            many.shutdown();
        }
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> KMeans.ofK(0)).hasMessage("k must be 1 or more, but was 0");
        assertThatThrownBy(() -> two.withK(6).fit(line)).hasMessageContaining("for each of the 6 clusters, but were 5");
        assertThatThrownBy(() -> two.fitFrom(line, new double[] {1}))
                .hasMessageContaining("must be 2 centers, but were 1");
        assertThatThrownBy(() -> two.fit(line).of(77)).hasMessageContaining("but was 77");
    }
}
