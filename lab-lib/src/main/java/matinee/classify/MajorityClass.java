package matinee.classify;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import matinee.feature.Features;
import matinee.store.Restorable;
import matinee.store.State;
import matinee.store.Storable;

/**
 * Says of every row that it is of the class with the most examples, of several the first in the alphabet: what any
 * classifier must beat. On an imbalanced set its accuracy is high, and it has learned nothing.
 */
public record MajorityClass() implements Classifier, Restorable {
    /** Makes the recipe; it has nothing to choose. */
    public static MajorityClass withDefaults() {
        return new MajorityClass();
    }

    @Override
    public ClassModel fit(Examples train) {
        if (train.size() == 0) {
            throw new IllegalArgumentException("examples must not be empty: there is nothing to learn from");
        }
        Map<String, Long> counts = train.counts();
        return new Model(new Ballot(
                List.copyOf(counts.keySet()),
                counts.values().stream()
                        .map(count -> count / (double) train.size())
                        .toList()));
    }

    @Override
    public Storable restore(State state) {
        List<String> classes = state.texts("classes");
        double[] shares = state.doubles("shares", classes.size());
        return new Model(new Ballot(classes, Arrays.stream(shares).boxed().toList()));
    }

    private record Model(Ballot everywhere) implements ClassModel, Storable {
        @Override
        public MajorityClass recipe() {
            return withDefaults();
        }

        @Override
        public State state() {
            return State.empty()
                    .withTexts("classes", everywhere.classes())
                    .with(
                            "shares",
                            everywhere.shares().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .toArray());
        }

        @Override
        public List<String> classes() {
            return everywhere.classes();
        }

        @Override
        public List<Ballot> vote(Features rows) {
            return rows.ids().mapToObj(id -> everywhere).toList();
        }
    }
}
