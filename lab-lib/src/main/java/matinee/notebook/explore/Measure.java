package matinee.notebook.explore;

import java.util.List;
import matinee.similarity.Similarities;
import matinee.similarity.Similarity;

/**
 * Names a similarity.
 *
 * @param name what the learner chooses
 * @param code how a cell would write it
 * @param similarity measures
 */
record Measure(String name, String code, Similarity similarity) {
    private static final List<Measure> ALL = List.of(
            new Measure("Pearson", "pearson()", Similarities.pearson()),
            new Measure("Spearman", "spearman()", Similarities.spearman()),
            new Measure("Cosine", "cosine()", Similarities.cosine()),
            new Measure("Mean squared difference", "meanSquaredDifference()", Similarities.meanSquaredDifference()));

    /** Lists the library's own that people choose between. */
    static List<Measure> all() {
        return ALL;
    }

    /** Finds one by name; the first where there is none. */
    static Measure named(String name, List<Measure> measures) {
        return measures.stream()
                .filter(measure -> measure.name().equals(name))
                .findFirst()
                .orElse(measures.get(0));
    }

    static List<String> names(List<Measure> measures) {
        return measures.stream().map(Measure::name).toList();
    }
}
