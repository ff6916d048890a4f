package matinee.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import matinee.Rating;
import matinee.RatingColumns;
import matinee.Ratings;
import matinee.Scale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitTest {
    private final Ratings ratings = Ratings.from(
            Scale.wholeStars(),
            List.of(
                    new Rating(1, 10, 3, 50),
                    new Rating(1, 20, 4, 70),
                    new Rating(2, 10, 5, 60),
                    new Rating(1, 30, 1, 70),
                    new Rating(3, 20, 2, 10),
                    new Rating(2, 30, 2, 20)));

    @TempDir
    Path folder;

    @Property(tries = 200)
    void parts_are_disjoint_complete_and_in_the_order_of_the_file(
            @ForAll("ratings") Ratings all,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double share,
            @ForAll long seed) {
        for (Split split : List.of(
                Split.random(all, share, seed),
                Split.perUser(all, share, seed),
                Split.leaveLastOut(all),
                Split.byTime(all, share))) {
            assertComplete(all, split);
        }
    }

    @Property(tries = 100)
    void a_random_part_has_its_size_and_is_determined_by_the_seed(
            @ForAll("ratings") Ratings all,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double share,
            @ForAll long seed) {
        Split split = Split.random(all, share, seed);
        long wanted = Math.max(1, Math.min(all.size() - 1, Math.round(share * all.size())));
        assertThat(split.test().size()).isEqualTo((int) wanted);
        assertThat(Split.byTime(all, share).test().size()).isEqualTo((int) wanted);
        assertThat(Split.random(all, share, seed).test()).containsExactlyElementsOf(split.test());
        assertThat(Split.perUser(all, share, seed).test())
                .containsExactlyElementsOf(Split.perUser(all, share, seed).test());
    }

    @Property(tries = 100)
    void every_user_keeps_a_rating_and_gives_a_share(@ForAll("ratings") Ratings all, @ForAll long seed) {
        Split split = Split.perUser(all, 0.4, seed);
        all.users().forEach(user -> {
            int size = all.user(user).size();
            assertThat(split.test().user(user).size()).isEqualTo((int) Math.min(size - 1, Math.round(0.4 * size)));
        });
    }

    @Property(tries = 100)
    void no_test_by_time_is_earlier_than_its_training(@ForAll("ratings") Ratings all) {
        Split split = Split.byTime(all, 0.3);
        long latest = split.train().stream().mapToLong(Rating::time).max().orElseThrow();
        assertThat(split.test()).allMatch(rating -> rating.time() >= latest);
    }

    @Property(tries = 100)
    void each_rating_is_tested_in_one_fold(
            @ForAll("ratings") Ratings all, @ForAll @IntRange(min = 2, max = 5) int k, @ForAll long seed) {
        int folds = Math.min(k, all.size());
        List<Split> splits = Split.folds(all, folds, seed);
        splits.forEach(split -> assertComplete(all, split));
        assertThat(splits.stream().flatMap(split -> split.test().stream())).containsExactlyInAnyOrderElementsOf(all);
        assertThat(splits)
                .allMatch(split -> split.test().size() == all.size() / folds
                        || split.test().size() == all.size() / folds + 1);
    }

    private static void assertComplete(Ratings all, Split split) {
        assertThat(Stream.concat(split.train().stream(), split.test().stream()))
                .containsExactlyInAnyOrderElementsOf(all);
        List<Rating> file = all.stream().toList();
        assertThat(split.train().stream().map(file::indexOf)).isSorted();
        assertThat(split.test().stream().map(file::indexOf)).isSorted();
    }

    @Provide
    Arbitrary<Ratings> ratings() {
        return Arbitraries.integers()
                .between(0, 59)
                .set()
                .ofMinSize(2)
                .ofMaxSize(40)
                .map(cells -> {
                    RatingColumns columns = new RatingColumns();
                    cells.forEach(cell -> columns.add(cell / 10, cell % 10, 1 + cell % 5, 1 + cell * 7919L % 13));
                    return columns.toRatings(Scale.wholeStars());
                });
    }

    /** The golden rows are those of the same shuffle written in Python. */
    @Test
    void the_shuffle_stays_what_it_is() {
        assertThat(Split.random(ratings, 0.5, 42).test().stream().map(Rating::item))
                .containsExactly(10, 30, 20);
    }

    @Test
    void the_last_of_a_user_is_the_later_row_of_the_latest_time() {
        Split split = Split.leaveLastOut(ratings);
        assertThat(split.test()).containsExactly(new Rating(2, 10, 5, 60), new Rating(1, 30, 1, 70));
        assertThat(split.train().hasUser(3)).isTrue();
    }

    @Test
    void of_ratings_at_the_same_time_the_later_row_is_tested() {
        assertThat(Split.byTime(ratings, 0.2).test()).containsExactly(new Rating(1, 30, 1, 70));
    }

    @Test
    void users_with_one_rating_leave_an_empty_test() {
        Split split = Split.leaveLastOut(
                Ratings.from(Scale.wholeStars(), List.of(new Rating(1, 1, 5, 5), new Rating(2, 1, 4, 6))));
        assertThat(split.test().isEmpty()).isTrue();
        assertThat(split.test().userCount()).isZero();
    }

    @Test
    void folds_are_read_from_a_file() throws IOException {
        List<Split> folds = Split.foldsFrom(ratings, lines("2\n0\n2\n1\n0\n1\n"));
        assertThat(folds).hasSize(3);
        assertThat(folds.get(2).test()).containsExactly(ratings.at(0), ratings.at(2));
        assertComplete(ratings, folds.get(0));
    }

    @Test
    void a_wrong_file_of_folds_is_explained() throws IOException {
        Path few = lines("0\n1\n");
        assertThatThrownBy(() -> Split.foldsFrom(ratings, few))
                .hasMessage("folds.txt must have a line for each of the 6 ratings, but has 2");
        Path letters = lines("0\nb\n");
        assertThatThrownBy(() -> Split.foldsFrom(ratings, letters))
                .hasMessage("folds.txt line 2: a fold must be a whole number such as 17, but was \"b\"");
        Path one = lines("0\n0\n0\n0\n0\n0\n");
        assertThatThrownBy(() -> Split.foldsFrom(ratings, one))
                .hasMessage("folds.txt must have at least two folds, but every line has the same number");
    }

    private Path lines(String text) throws IOException {
        return Files.writeString(folder.resolve("folds.txt"), text);
    }

    @Test
    void what_cannot_be_split_is_explained() {
        Ratings timeless = Ratings.of(Rating.of(1, 1, 3), Rating.of(1, 2, 3));
        assertThatThrownBy(() -> Split.byTime(timeless, 0.2))
                .hasMessage(
                        "ratings must have times to be split by them, but have none; use random or perUser instead");
        assertThatThrownBy(() -> Split.leaveLastOut(timeless)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Split.random(timeless, 20, 1))
                .hasMessage("share must be above 0 and below 1, such as 0.2, but was 20.0");
        assertThatThrownBy(() -> Split.folds(timeless, 3, 1))
                .hasMessage("k must be from 2 to the number of ratings, 2, but was 3");
        assertThatThrownBy(() -> Split.random(timeless.rows(0), 0.5, 1))
                .hasMessage("ratings must be at least 2 to be split, but were 1");
    }

    @Test
    void a_split_says_its_sizes() {
        assertThat(Split.random(ratings, 0.5, 1)).hasToString("3 ratings to train, 3 to test");
    }

    @Test
    void new_users_are_held_out_whole_and_new_movies_too() {
        Ratings ratings = Ratings.of(IntStream.range(0, 120)
                .mapToObj(n -> Rating.of(n / 10, n % 10, 1 + n % 5))
                .toArray(Rating[]::new));
        Split users = Split.newUsers(ratings, 0.25, 1);
        Split movies = Split.newItems(ratings, 0.25, 1);

        assertThat(users.test().userCount()).isEqualTo(3);
        assertThat(users.test().users()).noneMatch(users.train()::hasUser);
        assertThat(users.train().size() + users.test().size()).isEqualTo(120);
        assertThat(movies.test().itemCount()).isEqualTo(3);
        assertThat(movies.test().items()).noneMatch(movies.train()::hasItem);
        assertThat(Split.newUsers(ratings, 0.25, 1)).hasToString(users.toString());
        assertThatThrownBy(() -> Split.newUsers(ratings.rows(0, 1), 0.5, 1))
                .hasMessageContaining("users must be at least 2 to be split, but were 1");
    }
}
