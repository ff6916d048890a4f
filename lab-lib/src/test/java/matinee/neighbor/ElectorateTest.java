package matinee.neighbor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ElectorateTest {
    /** Few different similarities, so that many are equally near. */
    @Property(tries = 500)
    void the_nearest_are_those_of_a_stable_sort_in_the_order_they_came(
            @ForAll @Size(max = 60) List<@IntRange(min = 1, max = 9) Integer> near,
            @ForAll @IntRange(min = 1, max = 70) int k) {
        int[] places = IntStream.range(0, near.size()).toArray();
        double[] similarities = near.stream().mapToDouble(n -> n / 10.0).toArray();
        Electorate all = new Electorate(places, similarities, near.size());
        List<Integer> expected = IntStream.range(0, near.size())
                .boxed()
                .sorted(Comparator.comparing((Integer place) -> near.get(place)).reversed())
                .limit(k)
                .sorted()
                .toList();
        Electorate nearest = all.nearest(k);
        List<Integer> found = new ArrayList<>();
        IntStream.range(0, nearest.size()).forEach(n -> found.add(nearest.place(n)));
        assertThat(found).isEqualTo(expected);
    }
}
