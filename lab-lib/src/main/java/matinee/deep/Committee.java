package matinee.deep;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import matinee.Algorithm;
import matinee.Progress;
import matinee.Ratings;
import matinee.Recommender;
import matinee.store.Restorable;
import matinee.store.State;
import matinee.store.Storable;

/**
 * Predicts the mean of what several recommenders predict. Networks that differ in their seeds alone make different mistakes, and these
 * cancel out in part.
 *
 * <p>Advantages: nearly always more accurate than its members. Disadvantages: costs as much as all of them.
 *
 * <p>Source: Hansen, Salamon: Neural network ensembles. IEEE Transactions on Pattern Analysis and Machine Intelligence 12(10), 1990.
 * doi:10.1109/34.58871
 *
 * @param members the recipes of its members
 */
public record Committee(List<Algorithm> members) implements Algorithm, Restorable {
    /** Copies the list; refuses an empty one. */
    public Committee {
        if (members.isEmpty()) {
            throw new IllegalArgumentException("a committee must have 1 member or more, but had none");
        }
        members = List.copyOf(members);
    }

    /** Makes a committee of the recipes for 0, 1, …, size − 1. */
    public static Committee of(int size, IntFunction<? extends Algorithm> member) {
        return new Committee(
                IntStream.range(0, size).<Algorithm>mapToObj(member).toList());
    }

    @Override
    public Recommender fit(Ratings train) {
        return fit(train, Progress.silent());
    }

    /** Fits one member after the other, and reports each training. */
    @Override
    public Recommender fit(Ratings train, Progress progress) {
        List<Recommender> fitted = new ArrayList<>();
        for (Algorithm member : members) {
            fitted.add(member.fit(train, progress));
        }
        return new Fitted(train, this, List.copyOf(fitted));
    }

    @Override
    public Storable restore(State state) {
        List<Recommender> restored = new ArrayList<>();
        for (int n = 0; n < members.size(); n++) {
            if (!(members.get(n) instanceof Restorable member
                    && member.restore(state.part("member" + n)) instanceof Recommender model)) {
                throw new IllegalArgumentException(members.get(n) + " cannot be read from a file");
            }
            restored.add(model);
        }
        return new Fitted(restored.get(0).train(), this, List.copyOf(restored));
    }

    private record Fitted(Ratings train, Committee recipe, List<Recommender> members) implements Recommender, Storable {
        @Override
        public State state() {
            State state = State.empty();
            for (int n = 0; n < members.size(); n++) {
                if (!(members.get(n) instanceof Storable member)) {
                    throw new IllegalArgumentException("every member of a committee must be one that can be saved, but "
                            + members.get(n).getClass().getSimpleName() + " is not");
                }
                state = state.with("member" + n, member.state());
            }
            return state;
        }

        @Override
        public OptionalDouble estimate(int user, int item) {
            return members.stream()
                    .map(member -> member.estimate(user, item))
                    .flatMapToDouble(OptionalDouble::stream)
                    .average();
        }

        @Override
        public String toString() {
            return recipe + ", fitted to " + train;
        }
    }
}
