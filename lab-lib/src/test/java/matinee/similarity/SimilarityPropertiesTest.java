package matinee.similarity;

import static matinee.similarity.Similarities.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import matinee.Profile;
import matinee.Progress;
import matinee.Rating;
import matinee.RatingMatrix;
import matinee.Ratings;
import matinee.Scale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SimilarityPropertiesTest {
    private static final List<Similarity> ALL = List.of(
            pearson(),
            spearman(),
            cosine(),
            meanSquaredDifference(),
            euclidean(),
            chebyshev(),
            pearson().shrunk(5),
            spearman().significant(4).withMinOverlap(2));

    @Property(tries = 200)
    void similarities_are_symmetric_and_bounded(
            @ForAll @Size(6) List<@IntRange(min = 1, max = 5) Integer> a,
            @ForAll @Size(6) List<@IntRange(min = 1, max = 5) Integer> b) {
        for (Similarity similarity : ALL) {
            double there = similarity.between(profile(a), profile(b));
            assertThat(Double.compare(similarity.between(profile(b), profile(a)), there))
                    .isZero();
            assertThat(Double.isNaN(there) || Math.abs(there) <= 1).isTrue();
        }
    }

    @Property(tries = 200)
    void correlations_do_not_change_when_one_side_is_moved_and_stretched(
            @ForAll @Size(6) List<@IntRange(min = 1, max = 5) Integer> a,
            @ForAll @Size(6) List<@IntRange(min = 1, max = 5) Integer> b) {
        Profile moved = profile(b).map(id -> 3 * profile(b).value(id).orElseThrow() + 7);
        for (Similarity similarity : List.of(pearson(), spearman())) {
            double before = similarity.between(profile(a), profile(b));
            double after = similarity.between(profile(a), moved);
            assertThat(Double.isNaN(before) ? Double.isNaN(after) : Math.abs(before - after) < 1e-12)
                    .isTrue();
        }
    }

    @Property(tries = 40)
    void all_pairs_at_once_equal_pair_by_pair(@ForAll long seed) {
        Ratings ratings = random(seed, 25, 20);
        for (Similarity similarity : ALL) {
            Similarity lambda = similarity::between;
            for (boolean byUser : new boolean[] {true, false}) {
                Vectors vectors = vectors(ratings, byUser);
                AllPairs once = AllPairs.of(similarity, vectors, ratings.scale(), Progress.silent());
                AllPairs each = AllPairs.of(lambda, vectors, ratings.scale(), Progress.silent());
                for (int a = 0; a < vectors.count; a++) {
                    for (int b = 0; b < vectors.count; b++) {
                        assertThat(once.row(a).to(b)).isCloseTo(each.row(a).to(b), within(1e-12));
                    }
                }
            }
        }
    }

    @Property(tries = 5)
    void one_thread_and_two_give_the_same_bits(@ForAll long seed) throws Exception {
        Vectors vectors = vectors(random(seed, 60, 40), true);
        double[] one = rows(vectors, 1);
        assertThat(rows(vectors, 2)).isEqualTo(one);
    }

    private static double[] rows(Vectors vectors, int threads) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            AllPairs pairs = pool.submit(
                            () -> AllPairs.of(pearson().shrunk(3), vectors, Scale.halfStars(), Progress.silent()))
                    .get();
            return IntStream.range(0, vectors.count * vectors.count)
                    .mapToDouble(n -> pairs.row(n / vectors.count).to(n % vectors.count))
                    .toArray();
        } finally {
            pool.shutdown();
        }
    }

    private static Profile profile(List<Integer> values) {
        return Profile.of(values.stream().mapToDouble(v -> v).toArray());
    }

    private static Ratings random(long seed, int users, int items) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Rating> ratings = new ArrayList<>();
        for (int user = 1; user <= users; user++) {
            for (int item = 1; item <= items; item++) {
                if (random.nextDouble() < 0.4) {
                    ratings.add(Rating.of(user * 7, item * 3, random.nextInt(1, 11) / 2.0));
                }
            }
        }
        return Ratings.from(Scale.halfStars(), ratings);
    }

    private static Vectors vectors(Ratings ratings, boolean byUser) {
        RatingMatrix matrix = ratings.matrix();
        return byUser
                ? Vectors.of(matrix.byUser(), matrix.byItem(), matrix.byUser()::value)
                : Vectors.of(matrix.byItem(), matrix.byUser(), matrix.byItem()::value);
    }
}
