package matinee.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import matinee.feature.Distance;
import matinee.feature.Features;
import matinee.feature.Scaling;
import matinee.feature.Search;
import org.junit.jupiter.api.Test;

/** Against scikit-learn 1.9.1; scikit_learn.py made the values. */
class GoldenClassesTest {
    private static final Map<String, Distance> DISTANCES = Map.of(
            "euclidean", Distance.euclidean(),
            "manhattan", Distance.manhattan(),
            "chebyshev", Distance.chebyshev(),
            "cosine", Distance.cosine());
    private static final List<String> NAMES = List.of("a", "b", "c");

    private final List<String[]> lines = lines();
    private final Examples train = new Examples(
            Features.of(NAMES, numbers("train", 2)),
            of("train").map(fields -> fields[1]).toList());
    private final Features asked = Features.of(NAMES, numbers("ask", 2));

    @Test
    void classes_and_their_probabilities_are_those_of_scikit_learn() {
        List<String[]> cells = of("knn").toList();
        assertThat(cells).hasSize(24);
        for (String[] cell : cells) {
            Distance distance = Objects.requireNonNull(DISTANCES.get(cell[1]));
            KnnClassifier recipe = KnnClassifier.ofK(Integer.parseInt(cell[3]))
                    .withScaling(Scaling.NONE)
                    .withDistance(distance)
                    .withVote(cell[2].equals("uniform") ? Vote.UNIFORM : Vote.BY_DISTANCE);
            for (Search search : cell[1].equals("cosine") ? List.of(Search.SCAN) : List.of(Search.SCAN, Search.TREE)) {
                List<Ballot> ballots = recipe.withSearch(search).fit(train).vote(asked);
                double[] shares = ballots.stream()
                        .flatMap(ballot -> ballot.shares().stream())
                        .mapToDouble(Double::doubleValue)
                        .toArray();

                assertThat(ballots.stream().map(Ballot::winner)).containsExactly(cell[4].split(","));
                assertThat(shares).containsExactly(numbers(cell[5]), within(1e-12));
            }
        }
    }

    @Test
    void macro_f1_and_recall_are_those_of_scikit_learn() {
        String[] score = of("score").findFirst().orElseThrow();
        List<String> truth = of("ask").map(fields -> fields[1]).toList();
        ConfusionTable table = ConfusionTable.of(
                truth, KnnClassifier.ofK(4).withScaling(Scaling.NONE).fit(train).classify(asked));

        assertThat(table.macroF1()).isCloseTo(Double.parseDouble(score[1]), within(1e-12));
        assertThat(table.classes().stream().mapToDouble(table::recall).toArray())
                .containsExactly(numbers(score[2]), within(1e-12));
    }

    @Test
    void clusters_from_the_same_centers_are_those_of_scikit_learn() {
        Clusters found = KMeans.ofK(4).withScaling(Scaling.NONE).fitFrom(train.features(), numbers("start", 1));

        assertThat(found.isSettled()).isTrue();
        assertThat(found.ofRows().stream().map(String::valueOf))
                .containsExactly(of("labels").findFirst().orElseThrow()[1].split(","));
        assertThat(found.inertia()).isCloseTo(number("inertia"), within(1e-10));
        assertThat(found.silhouette()).isCloseTo(number("silhouette"), within(1e-10));
    }

    private Stream<String[]> of(String kind) {
        return lines.stream().filter(fields -> fields[0].equals(kind));
    }

    private double number(String kind) {
        return Double.parseDouble(of(kind).findFirst().orElseThrow()[1]);
    }

    private double[][] numbers(String kind, int field) {
        return of(kind).map(fields -> numbers(fields[field])).toArray(double[][]::new);
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(",")).mapToDouble(Double::parseDouble).toArray();
    }

    private static List<String[]> lines() {
        try (InputStream in = Objects.requireNonNull(GoldenClassesTest.class.getResourceAsStream("scikit_learn.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
