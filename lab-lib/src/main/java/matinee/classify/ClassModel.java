package matinee.classify;

import java.util.List;
import matinee.feature.Features;

/** Says of which class rows are: what fitting a {@link Classifier} gives. Immutable and safe to share between threads. */
public interface ClassModel {
    /** Lists the classes it was taught, in alphabetical order. */
    List<String> classes();

    /** Votes on each row. */
    List<Ballot> vote(Features rows);

    /** Says of which class each row is. */
    default List<String> classify(Features rows) {
        return vote(rows).stream().map(Ballot::winner).toList();
    }

    /** Classifies the examples, and counts how often that is right. */
    default ConfusionTable test(Examples examples) {
        return ConfusionTable.of(examples.labels(), classify(examples.features()));
    }
}
