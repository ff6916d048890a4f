package matinee.notebook.explore;

import java.util.ArrayList;
import java.util.List;
import matinee.data.Dataset;
import matinee.similarity.Similarity;

/**
 * Lets you pick a viewer or a movie and turn the knobs of its neighborhood: who is near, over how much in common, what both gave,
 * and how the error depends on the number of neighbors, all of it while your hand moves.
 *
 * <pre>{@code
 * NeighborExplorer.on(data.withRatings(split.train()))
 * NeighborExplorer.on(data).with("mine", mine)
 * }</pre>
 *
 * <p>The error is measured on a tenth of the ratings that is held out for it. Give it training ratings, and keep your test ratings
 * away from it: you are about to turn knobs.
 */
public final class NeighborExplorer extends Staged<NeighborStudy> {
    private final Dataset data;
    private final List<Measure> measures;

    private NeighborExplorer(Dataset data, List<Measure> measures) {
        this.data = data;
        this.measures = List.copyOf(measures);
    }

    /**
     * Explores the neighbors among the ratings of a data set.
     *
     * @throws IllegalArgumentException if it has fewer than two ratings
     */
    public static NeighborExplorer on(Dataset data) {
        return new NeighborExplorer(data, Measure.all());
    }

    /** Adds a similarity of yours to those there are, and puts it first. */
    public NeighborExplorer with(String name, Similarity similarity) {
        List<Measure> more = new ArrayList<>();
        more.add(new Measure(name, name, similarity));
        more.addAll(measures);
        return new NeighborExplorer(data, more);
    }

    @Override
    NeighborStudy study() {
        return new NeighborStudy(data, measures);
    }
}
