package matinee.lab.bench;

import java.util.List;
import matinee.Algorithm;
import matinee.Ratings;
import matinee.factor.MatrixFactorization;
import matinee.factor.SvdPlusPlus;

/** Fits a recipe that predicts stars, and predicts the test ratings. */
record RecipeCase(String name, Algorithm recipe, List<Peer> peers) implements Case {
    /** Learns 100 factors in 20 epochs. */
    static Case svd() {
        return new RecipeCase(
                "svd",
                MatrixFactorization.ofRank(100),
                List.of(Peer.surprise("SVD").comparing("fit_s")));
    }

    /** Learns 20 factors in 20 epochs, from what was rated too. */
    static Case svdPlusPlus() {
        return new RecipeCase(
                "svd++", SvdPlusPlus.ofRank(20), List.of(Peer.surprise("SVDpp").comparing("fit_s")));
    }

    @Override
    public void run(Data data, Watch watch) {
        UserKnnCase.fitAndPredict(recipe, data, watch);
    }

    @Override
    public int heap(Ratings ratings) {
        return 200 + ratings.size() / 2_500;
    }
}
