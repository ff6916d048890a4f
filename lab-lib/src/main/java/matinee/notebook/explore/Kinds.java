package matinee.notebook.explore;

import java.util.List;
import matinee.Algorithm;
import matinee.baseline.Bias;
import matinee.baseline.GlobalMean;
import matinee.baseline.Popularity;
import matinee.factor.MatrixFactorization;
import matinee.neighbor.ItemKnn;
import matinee.neighbor.Knn;
import matinee.neighbor.UserKnn;
import matinee.plot.NumberText;
import matinee.similarity.Similarity;

/** Lists the kinds of recipes that the course has, with their knobs. */
final class Kinds {
    private static final Knob.Words SIMILARITY =
            new Knob.Words("similarity", "similarity", Measure.names(Measure.all()));
    private static final Knob.Slider K = new Knob.Slider("k", "neighbors k", 40, 1, 100, 1);
    private static final Knob.Slider SHRINKAGE = new Knob.Slider("shrinkage", "shrinkage", 25, 0, 100, 5);
    private static final Knob.Slider OVERLAP = new Knob.Slider("overlap", "minimum overlap", 1, 1, 20, 1);
    private static final Knob.Words CENTERING = new Knob.Words(
            "centering",
            "neighbors vote on",
            List.of("stars above the mean", "stars", "z-scores", "what bias leaves over"));
    private static final Knob.Slider RANK = new Knob.Slider("rank", "factors", 16, 1, 64, 1);
    private static final Knob.Slider EPOCHS = new Knob.Slider("epochs", "epochs", 20, 1, 500, 1);
    private static final Knob.Slider RATE = new Knob.Slider("rate", "learning rate", 0.005, 0.001, 0.02, 0.001);
    private static final Knob.Slider PENALTY = new Knob.Slider("penalty", "penalty", 0.02, 0, 0.2, 0.01);
    private static final Knob.Slider OF_USERS = new Knob.Slider("userPenalty", "penalty of viewers", 15, 0, 50, 1);
    private static final Knob.Slider OF_ITEMS = new Knob.Slider("itemPenalty", "penalty of movies", 10, 0, 50, 1);

    private Kinds() {}

    static List<Kind> all() {
        return List.of(
                new Kind(
                        "User neighbors",
                        "Viewers who rate alike vote.",
                        List.of(SIMILARITY, K, SHRINKAGE, OVERLAP, CENTERING),
                        knobs -> neighbors(knobs, "UserKnn")),
                new Kind(
                        "Movie neighbors",
                        "Movies that are rated alike vote.",
                        List.of(SIMILARITY, K, SHRINKAGE, OVERLAP, CENTERING),
                        knobs -> neighbors(knobs, "ItemKnn")),
                new Kind(
                        "Matrix factorization",
                        "Learns factors of viewers and movies.",
                        List.of(RANK, EPOCHS, RATE, PENALTY),
                        Kinds::factors),
                new Kind("Bias", "Generous viewers, well-rated movies.", List.of(OF_USERS, OF_ITEMS), Kinds::bias),
                new Kind(
                        "Popularity",
                        "What most viewers have rated.",
                        List.of(),
                        knobs -> new Kind.Written(Popularity.withDefaults(), "Popularity.withDefaults()")),
                new Kind(
                        "Global mean",
                        "The same number for everything.",
                        List.of(),
                        knobs -> new Kind.Written(GlobalMean.withDefaults(), "GlobalMean.withDefaults()")));
    }

    private static Kind.Written neighbors(Knobs knobs, String of) {
        Guards guards = new Guards(OVERLAP.wholeIn(knobs), SHRINKAGE.in(knobs));
        Measure measure = Measure.named(SIMILARITY.in(knobs), Measure.all());
        Similarity guarded = measure.similarity();
        if (guards.overlap() > 1) {
            guarded = guarded.withMinOverlap(guards.overlap());
        }
        if (guards.weight() > 0) {
            guarded = guarded.shrunk(guards.weight());
        }
        Knn plain = of.equals("UserKnn") ? UserKnn.of(guarded) : ItemKnn.of(guarded);
        Kind.Written voting =
                voting(plain.withK(K.wholeIn(knobs)), CENTERING.words().indexOf(CENTERING.in(knobs)));
        return new Kind.Written(
                voting.recipe(),
                of + ".of(" + measure.code() + guards.code() + ").withK(" + K.wholeIn(knobs) + ")" + voting.code());
    }

    private static Kind.Written voting(Knn recipe, int centering) {
        return switch (centering) {
            case 1 -> new Kind.Written(recipe.plain(), ".plain()");
            case 2 -> new Kind.Written(recipe.zScored(), ".zScored()");
            case 3 -> new Kind.Written(recipe.on(Bias.withDefaults()), ".on(Bias.withDefaults())");
            default -> new Kind.Written(recipe, "");
        };
    }

    private static Kind.Written factors(Knobs knobs) {
        Algorithm recipe = MatrixFactorization.ofRank(RANK.wholeIn(knobs))
                .withEpochs(EPOCHS.wholeIn(knobs))
                .withLearningRate(RATE.in(knobs))
                .withPenalty(PENALTY.in(knobs));
        return new Kind.Written(
                recipe,
                "MatrixFactorization.ofRank(" + RANK.wholeIn(knobs) + ").withEpochs(" + EPOCHS.wholeIn(knobs)
                        + ").withLearningRate(" + NumberText.of(RATE.in(knobs)) + ").withPenalty("
                        + NumberText.of(PENALTY.in(knobs)) + ")");
    }

    private static Kind.Written bias(Knobs knobs) {
        return new Kind.Written(
                Bias.withDefaults().withUserPenalty(OF_USERS.in(knobs)).withItemPenalty(OF_ITEMS.in(knobs)),
                "Bias.withDefaults().withUserPenalty(" + OF_USERS.wholeIn(knobs) + ").withItemPenalty("
                        + OF_ITEMS.wholeIn(knobs) + ")");
    }
}
