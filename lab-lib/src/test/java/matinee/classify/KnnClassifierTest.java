package matinee.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import matinee.feature.Distance;
import matinee.feature.Features;
import matinee.feature.Scaling;
import org.junit.jupiter.api.Test;

class KnnClassifierTest {
    private final Examples line = examples("b b a a c", 1, 2, 4, 5, 40);
    private final KnnClassifier plain = KnnClassifier.ofK(2).withScaling(Scaling.NONE);

    private static Examples examples(String labels, double... xs) {
        return new Examples(
                Features.of(
                        List.of("x"),
                        IntStream.range(0, xs.length)
                                .mapToObj(n -> new double[] {xs[n]})
                                .toArray(double[][]::new)),
                List.of(labels.split(" ")));
    }

    @Test
    void the_majority_of_the_nearest_wins() {
        assertThat(plain.withK(3).fit(line).vote(4.6)).hasToString("a (a 0.667, b 0.333)");
    }

    @Test
    void of_equally_many_votes_the_alphabet_decides_and_the_ballot_says_so() {
        Ballot ballot = plain.fit(line).vote(3);

        assertThat(ballot.winner()).isEqualTo("a");
        assertThat(ballot.isTied()).isTrue();
        assertThat(ballot).hasToString("a (a 0.500, b 0.500; tied)");
    }

    @Test
    void of_equally_near_examples_the_first_votes() {
        assertThat(plain.withK(1).fit(line).vote(3).winner()).isEqualTo("b");
    }

    @Test
    void a_nearer_neighbor_weighs_more_by_distance() {
        Ballot ballot = plain.withVote(Vote.BY_DISTANCE).fit(line).vote(3.5);

        assertThat(ballot.share("a")).isEqualTo(0.75);
        assertThat(ballot.share("b")).isEqualTo(0.25);
        assertThat(ballot.share("z")).isZero();
    }

    @Test
    void an_example_at_the_same_place_decides_alone_by_distance() {
        assertThat(plain.withK(5).withVote(Vote.BY_DISTANCE).fit(line).vote(40)).hasToString("c (c 1.000)");
    }

    @Test
    void fewer_examples_than_k_all_vote() {
        assertThat(plain.withK(99).fit(line).vote(0).shares()).containsExactly(0.4, 0.4, 0.2);
    }

    @Test
    void voters_are_named_nearest_first() {
        assertThat(plain.fit(line).voters(3.5)).containsExactly(new Voter(3, "a", 0.5, 1), new Voter(2, "b", 1.5, 1));
    }

    @Test
    void the_largest_unit_decides_unless_features_are_scaled() {
        Features two =
                Features.of(List.of("meters", "millimeters"), new double[][] {{0, 0}, {1, 900}, {0, 1000}, {1, 100}});
        Examples far = new Examples(two, List.of("low", "high", "low", "high"));

        assertThat(plain.withK(1).fit(far).vote(1, 20).winner()).isEqualTo("low");
        assertThat(KnnClassifier.ofK(1).fit(far).vote(1, 20).winner()).isEqualTo("high");
    }

    @Test
    void a_table_of_rows_gets_the_votes_of_each() {
        KnnModel model = plain.withK(3).withVote(Vote.BY_DISTANCE).fit(line);
        Features asked = Features.of(List.of("x"), new double[][] {{1.5}, {3}, {30}});

        assertThat(model.vote(asked)).containsExactly(model.vote(1.5), model.vote(3.0), model.vote(30.0));
        assertThat(model.classify(asked)).containsExactly("b", "b", "c");
    }

    @Test
    void a_distance_may_be_a_lambda() {
        Distance parity = (a, b) -> Math.abs(a[0] % 2 - b[0] % 2);

        assertThat(plain.withK(3).withDistance(parity).fit(line).vote(8))
                .hasToString("a (a 0.333, b 0.333, c 0.333; tied)");
    }

    @Test
    void the_majority_class_is_said_of_everybody() {
        ConfusionTable table =
                MajorityClass.withDefaults().fit(examples("a b b", 1, 2, 3)).test(line);

        assertThat(table.accuracy()).isEqualTo(0.4);
        assertThat(table.macroF1()).isEqualTo((2 * 2.0 / 7) / 3);
        assertThatThrownBy(() -> MajorityClass.withDefaults().fit(line.rows()))
                .hasMessageContaining("must not be empty");
    }

    @Test
    void a_recipe_prints_what_it_is() {
        assertThat(KnnClassifier.ofK(7))
                .hasToString(
                        "KnnClassifier[k=7, distance=Euclidean, vote=UNIFORM, scaling=STANDARDIZED, search=AUTOMATIC]");
        assertThatThrownBy(() -> KnnClassifier.ofK(0)).hasMessage("k must be 1 or more, but was 0");
    }
}
