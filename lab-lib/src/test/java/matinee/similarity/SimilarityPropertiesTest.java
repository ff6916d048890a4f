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

    /** With 10 movies few are shared and lists are kept, with 90 movies many are, and rows are full. */
    @Property(tries = 40)
    void all_pairs_at_once_equal_pair_by_pair(@ForAll long seed, @ForAll boolean dense) {
        Ratings ratings = random(seed, 25, dense ? 90 : 10);
        assertThat(vectors(ratings, true).areDense()).isEqualTo(dense);
        for (Similarity similarity : ALL) {
            for (boolean byUser : new boolean[] {true, false}) {
                assertAllPairsEqualEach(similarity, vectors(ratings, byUser), ratings.scale());
            }
        }
    }

    /** Residuals are no whole numbers, and a scale in tenths of a star has no power of two as its step. */
    @Property(tries = 10)
    void all_pairs_at_once_equal_pair_by_pair_whatever_the_values(@ForAll long seed, @ForAll boolean tenths) {
        Ratings stars = random(seed, 25, 90);
        Scale scale = tenths ? Scale.of(0.1, 1, 0.1) : stars.scale();
        RatingMatrix matrix = stars.matrix();
        Vectors vectors = Vectors.of(
                matrix.byUser(),
                matrix.byItem(),
                at -> tenths
                        ? 2 * matrix.byUser().value(at) * 0.1
                        : matrix.byUser().value(at) - Math.PI);
        for (Similarity similarity : ALL) {
            assertAllPairsEqualEach(similarity, vectors, scale);
        }
    }

    /** What is equal for two pairs in one way of counting is equal in the other, to the last bit: ties decide who votes. */
    @Property(tries = 10)
    void sums_of_stars_are_those_of_their_values_bit_for_bit(@ForAll long seed) {
        Vectors vectors = vectors(random(seed, 25, 90), true);
        for (FromSums similarity : List.of(new Pearson(), new Cosine(), new MeanSquaredDifference())) {
            Walk stars = StarSums.factory(vectors, similarity, List.of())
                    .orElseThrow()
                    .get();
            Walk values = new SumsWalk(vectors, similarity, List.of());
            for (int line = 0; line < vectors.count; line++) {
                double[] ofStars = new double[vectors.count];
                double[] ofValues = new double[vectors.count];
                stars.compare(line, ofStars);
                values.compare(line, ofValues);
                assertThat(ofStars).isEqualTo(ofValues);
            }
        }
    }

    private static void assertAllPairsEqualEach(Similarity similarity, Vectors vectors, Scale scale) {
        Similarity lambda = similarity::between;
        AllPairs once = AllPairs.of(similarity, vectors, scale, Progress.silent());
        AllPairs each = AllPairs.of(lambda, vectors, scale, Progress.silent());
        for (int a = 0; a < vectors.count; a++) {
            for (int b = 0; b < vectors.count; b++) {
                assertThat(once.row(a).to(b)).isCloseTo(each.row(a).to(b), within(1e-12));
            }
        }
    }

    @Property(tries = 5)
    void one_thread_and_two_give_the_same_bits(@ForAll long seed, @ForAll boolean dense) throws Exception {
        Vectors vectors = vectors(random(seed, 60, dense ? 90 : 10), true);
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
