package matinee.lab.bench;

import java.util.List;
import matinee.Progress;
import matinee.Ratings;
import matinee.similarity.AllPairs;
import matinee.similarity.Similarities;
import matinee.similarity.Similarity;
import matinee.similarity.Vectors;

/** Compares all users with each other, over the movies that both rated. */
record SimilarityCase(String name, Similarity similarity, List<Peer> peers) implements Case {
    static Case pearson() {
        return new SimilarityCase("pearson", Similarities.pearson(), List.of(Peer.numba("pearson-numba-sorted")));
    }

    /** Compares by Spearman, exact where ranks are tied. */
    static Case spearman() {
        return new SimilarityCase("spearman", Similarities.spearman(), List.of(Peer.numba("spearman-numba-sorted")));
    }

    @Override
    public void run(Data data, Watch watch) {
        Ratings ratings = data.ratings();
        AllPairs pairs = watch.time("fit", () -> compare(ratings));
        watch.note("first_with_second", pairs.row(0).to(1));
    }

    private AllPairs compare(Ratings ratings) {
        Vectors users = Vectors.of(
                ratings.matrix().byUser(),
                ratings.matrix().byItem(),
                ratings.matrix().byUser()::value);
        return AllPairs.of(similarity, users, ratings.scale(), Progress.silent());
    }

    @Override
    public int heap(Ratings ratings) {
        return new UserKnnCase().heap(ratings);
    }
}
