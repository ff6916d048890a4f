package matinee.notebook.explore;

import java.util.ArrayList;
import java.util.List;
import matinee.Profile;
import matinee.similarity.Similarity;

/**
 * Lets you drag points, each what two viewers gave one movie, and watch Pearson and Spearman follow: together on a line, apart on a
 * curve, torn by an outlier, dull where stars tie.
 *
 * <pre>{@code
 * CorrelationByHand.open()
 * CorrelationByHand.of(ratings.user(1), ratings.user(2)).with("mine", mine)
 * }</pre>
 */
public final class CorrelationByHand extends Staged<CorrelationStudy> {
    private final List<Measure> measures;
    private final List<PointSet> sets;

    private CorrelationByHand(List<Measure> measures, List<PointSet> sets) {
        this.measures = List.copyOf(measures);
        this.sets = List.copyOf(sets);
    }

    /** Begins with a line of points. */
    public static CorrelationByHand open() {
        return new CorrelationByHand(
                Measure.all().subList(0, 2),
                List.of(
                        PointSet.of(
                                "Nearly a line",
                                "Both measures agree, and are high. Drag one point far away.",
                                1,
                                1.5,
                                1.5,
                                1.2,
                                2,
                                2.4,
                                2.6,
                                2.2,
                                3,
                                3.4,
                                3.5,
                                3.3,
                                4,
                                4.4,
                                4.6,
                                4.2),
                        PointSet.of(
                                "A curve",
                                "The order is the same on both sides, so Spearman is 1. The steps are not, so Pearson is less.",
                                0.6,
                                0.5,
                                1.2,
                                0.55,
                                1.8,
                                0.6,
                                2.4,
                                0.7,
                                3,
                                0.9,
                                3.6,
                                1.3,
                                4.2,
                                2.2,
                                4.8,
                                5),
                        PointSet.of(
                                "An outlier",
                                "Seven movies say nothing, one says everything, to Pearson. Move it back.",
                                1.2,
                                1.6,
                                1.6,
                                1.1,
                                1.1,
                                1.2,
                                1.7,
                                1.7,
                                1.4,
                                1.3,
                                1.3,
                                1.8,
                                1.8,
                                1.4,
                                5,
                                5),
                        PointSet.of(
                                "Ties",
                                "Whole stars tie all the time. Equal stars share the mean of their ranks.",
                                3,
                                4,
                                3,
                                3,
                                4,
                                4,
                                4,
                                5,
                                4,
                                4,
                                5,
                                4,
                                3,
                                4,
                                2,
                                3),
                        PointSet.of(
                                "Two movies",
                                "Through two points there is always a line: 1, −1 or undefined, whatever the tastes.",
                                2,
                                3,
                                4,
                                3.5),
                        PointSet.of("Nothing", "Add points of your own.")));
    }

    /** Begins with the movies that two viewers, or the viewers that two movies, have in common. */
    public static CorrelationByHand of(Profile a, Profile b) {
        CorrelationByHand plain = open();
        List<PointSet> more = new ArrayList<>();
        more.add(PointSet.of("Two profiles", a.coRated(b)));
        more.addAll(plain.sets);
        return new CorrelationByHand(plain.measures, more);
    }

    /** Measures by a similarity of yours, too. */
    public CorrelationByHand with(String name, Similarity similarity) {
        List<Measure> more = new ArrayList<>(measures);
        more.add(new Measure(name, name, similarity));
        return new CorrelationByHand(more, sets);
    }

    @Override
    CorrelationStudy study() {
        return new CorrelationStudy(measures, sets);
    }
}
