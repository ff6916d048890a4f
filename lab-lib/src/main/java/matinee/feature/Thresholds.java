package matinee.feature;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Says from which probability on a label is given, where a row may have several.
 *
 * <p>{@link #chosen Chosen} are thresholds that make the F1 of a label as high as it can be on rows that were not learned: half way
 * between two probabilities that occur there. A label with few rows there would be chosen for by chance; all such labels share one
 * threshold, chosen for the mean of their F1.
 *
 * @param labels the labels
 * @param from the threshold of each, in [0, 1]
 */
public record Thresholds(List<String> labels, List<Double> from) {
    /** How many rows a label must have to get a threshold of its own. */
    private static final int ENOUGH = 12;

    /** Copies both lists. */
    public Thresholds {
        labels = List.copyOf(labels);
        from = List.copyOf(from);
        if (labels.size() != from.size()) {
            throw new IllegalArgumentException(
                    "there must be a threshold for each label, but were " + from.size() + " for " + labels.size());
        }
    }

    /** Makes the thresholds that say what is more probable than not. */
    public static Thresholds half(Collection<String> labels) {
        return new Thresholds(
                List.copyOf(labels), labels.stream().map(label -> 0.5).toList());
    }

    /**
     * Chooses.
     *
     * @param probabilities for each row the probability of each label
     * @param truth for each row the labels it has
     */
    public static Thresholds chosen(List<String> labels, List<double[]> probabilities, List<Set<String>> truth) {
        List<Integer> rare = new ArrayList<>();
        for (int label = 0; label < labels.size(); label++) {
            String name = labels.get(label);
            if (truth.stream().filter(each -> each.contains(name)).count() < ENOUGH) {
                rare.add(label);
            }
        }
        double shared = best(labels, probabilities, truth, rare);
        List<Double> from = new ArrayList<>();
        for (int label = 0; label < labels.size(); label++) {
            from.add(rare.contains(label) ? shared : best(labels, probabilities, truth, List.of(label)));
        }
        return new Thresholds(labels, from);
    }

    private static double best(
            List<String> labels, List<double[]> probabilities, List<Set<String>> truth, List<Integer> some) {
        double[] sorted = DoubleStream.concat(
                        DoubleStream.of(0, 1), probabilities.stream().flatMapToDouble(row -> some.stream()
                                .mapToDouble(label -> row[label])))
                .distinct()
                .sorted()
                .toArray();
        double best = 0.5;
        double highest = f1(labels, probabilities, truth, some, best);
        for (int n = 1; n < sorted.length; n++) {
            double between = (sorted[n - 1] + sorted[n]) / 2;
            double value = f1(labels, probabilities, truth, some, between);
            if (value > highest + 1e-12) {
                highest = value;
                best = between;
            }
        }
        return best;
    }

    private static double f1(
            List<String> labels,
            List<double[]> probabilities,
            List<Set<String>> truth,
            List<Integer> some,
            double from) {
        double sum = 0;
        for (int label : some) {
            int hits = 0;
            int marks = 0;
            for (int row = 0; row < truth.size(); row++) {
                boolean is = truth.get(row).contains(labels.get(label));
                boolean said = probabilities.get(row)[label] >= from;
                hits += is && said ? 1 : 0;
                marks += (is ? 1 : 0) + (said ? 1 : 0);
            }
            sum += marks == 0 ? 0 : 2.0 * hits / marks;
        }
        return sum;
    }

    /** Gives a row its labels: all whose probability reaches the threshold. */
    public Set<String> given(double[] probabilities) {
        return new TreeSet<>(IntStream.range(0, labels.size())
                .filter(label -> probabilities[label] >= from.get(label))
                .mapToObj(labels::get)
                .toList());
    }
}
