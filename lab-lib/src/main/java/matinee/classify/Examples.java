package matinee.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import matinee.feature.Features;

/**
 * Holds rows of features with the class of each: what a classifier learns from, and is tested on. Immutable.
 *
 * <pre>{@code Examples.of(features, id -> data.movie(id).get().genres().get(0))}</pre>
 *
 * @param features the rows
 * @param labels the class of each row
 */
public record Examples(Features features, List<String> labels) {
    /** Copies the labels; refuses more or fewer of them than rows. */
    public Examples {
        labels = List.copyOf(labels);
        if (labels.size() != features.size()) {
            throw new IllegalArgumentException(
                    "there must be a label for each of the " + features.size() + " rows, but were " + labels.size());
        }
    }

    /** Gives each row the class of its id. */
    public static Examples of(Features features, IntFunction<String> labelOf) {
        return new Examples(features, features.ids().mapToObj(labelOf).toList());
    }

    /** Counts the examples. */
    public int size() {
        return labels.size();
    }

    /** Lists the classes that occur, in alphabetical order. */
    public List<String> classes() {
        return labels.stream().distinct().sorted().toList();
    }

    /** Counts the examples of each class, classes in alphabetical order. */
    public Map<String, Long> counts() {
        return labels.stream().collect(Collectors.groupingBy(label -> label, TreeMap::new, Collectors.counting()));
    }

    /** Picks examples, in the order given; a row counts from 0. */
    public Examples rows(int... rows) {
        return new Examples(
                features.rows(rows), Arrays.stream(rows).mapToObj(labels::get).toList());
    }

    /** Returns these examples with other features of the same rows, such as fewer columns. */
    public Examples withFeatures(Features other) {
        return new Examples(other, labels);
    }

    /**
     * Draws a share of each class for the test: round(share · number), so that both parts hold the classes in the same
     * proportion. Both keep the order of the rows.
     *
     * @throws IllegalArgumentException if the share is not between 0 and 1
     */
    public ExampleSplit stratified(double share, long seed) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("share must be above 0 and below 1, such as 0.2, but was " + share);
        }
        boolean[] test = new boolean[size()];
        for (List<Integer> rows : shuffledByClass(seed)) {
            rows.subList(0, (int) Math.round(share * rows.size())).forEach(row -> test[row] = true);
        }
        return split(test);
    }

    /**
     * Deals the shuffled examples of each class to k folds like cards, and makes a split for each fold: it is the test, the
     * others the training.
     *
     * @throws IllegalArgumentException if k is not from 2 to the number of examples
     */
    public List<ExampleSplit> folds(int k, long seed) {
        if (k < 2 || k > size()) {
            throw new IllegalArgumentException(
                    "k must be from 2 to the number of examples, " + size() + ", but was " + k);
        }
        int[] foldOf = new int[size()];
        int dealt = 0;
        for (List<Integer> rows : shuffledByClass(seed)) {
            for (int row : rows) {
                foldOf[row] = dealt++ % k;
            }
        }
        return IntStream.range(0, k)
                .mapToObj(fold -> {
                    boolean[] test = new boolean[size()];
                    IntStream.range(0, size()).forEach(row -> test[row] = foldOf[row] == fold);
                    return split(test);
                })
                .toList();
    }

    private ExampleSplit split(boolean[] test) {
        return new ExampleSplit(
                rows(IntStream.range(0, size()).filter(row -> !test[row]).toArray()),
                rows(IntStream.range(0, size()).filter(row -> test[row]).toArray()));
    }

    private List<List<Integer>> shuffledByClass(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, List<Integer>> byClass = new TreeMap<>();
        for (int row = 0; row < size(); row++) {
            byClass.computeIfAbsent(labels.get(row), label -> new ArrayList<>()).add(row);
        }
        byClass.values().forEach(rows -> shuffle(rows, random));
        return List.copyOf(byClass.values());
    }

    private static void shuffle(List<Integer> rows, SplittableRandom random) {
        for (int at = rows.size() - 1; at > 0; at--) {
            int other = (int) Long.remainderUnsigned(random.nextLong(), at + 1L);
            Integer row = rows.get(at);
            rows.set(at, rows.get(other));
            rows.set(other, row);
        }
    }

    /** Writes {@code 600 examples of 3 classes: F 287, M 290, X 23}. */
    @Override
    public String toString() {
        return counts().entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(
                        ", ",
                        String.format(
                                Locale.ROOT,
                                "%,d examples of %d classes: ",
                                size(),
                                classes().size()),
                        ""));
    }
}
