package matinee.lab.bench;

import java.util.List;

/** Lists all that is measured. */
final class Cases {
    private static final List<Case> ALL = List.of(
            new UserKnnCase(),
            SimilarityCase.pearson(),
            SimilarityCase.spearman(),
            RecipeCase.svd(),
            RecipeCase.svdPlusPlus(),
            new ListCase(),
            new KMeansCase(),
            KnnClassifierCase.euclidean(),
            KnnClassifierCase.chebyshev(),
            new NetworkCase(1_024),
            new NetworkCase(16_384),
            new PosterCase(),
            new LoadCase());

    private Cases() {}

    static List<Case> all() {
        return ALL;
    }

    static Case named(String name) {
        return ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "a case must be one of " + ALL.stream().map(Case::name).toList() + ", but was " + name));
    }
}
