package matinee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RatingsTest {
    private final Ratings ratings = Ratings.of(
            Rating.of(7, 30, 4), Rating.of(5, 10, 2), Rating.of(7, 10, 5), Rating.of(9, 20, 1), Rating.of(5, 30, 3));

    @Test
    void ratings_keep_the_order_of_the_file() {
        assertThat(ratings.stream().map(Rating::user)).containsExactly(7, 5, 7, 9, 5);
        assertThat(ratings.at(3)).isEqualTo(Rating.of(9, 20, 1));
    }

    @Test
    void a_profile_is_sorted_by_id() {
        assertThat(ratings.user(7)).isEqualTo(Profile.from(new int[] {10, 30}, new double[] {5, 4}));
        assertThat(ratings.item(10)).isEqualTo(Profile.from(new int[] {5, 7}, new double[] {2, 5}));
    }

    @Test
    void the_profile_of_a_stranger_is_empty() {
        assertThat(ratings.user(8).size()).isZero();
        assertThat(ratings.hasUser(8)).isFalse();
    }

    @Test
    void lines_walk_the_entries_in_the_order_of_the_file() {
        RatingLines byItem = ratings.matrix().byItem();
        int line = byItem.index(10);
        assertThat(byItem.other(byItem.start(line)))
                .isEqualTo(ratings.matrix().byUser().index(5));
        assertThat(byItem.value(byItem.start(line))).isEqualTo(2);
        assertThat(byItem.length(line)).isEqualTo(2);
    }

    @Test
    void rows_pick_ratings_and_forget_the_rest() {
        Ratings some = ratings.rows(4, 0);
        assertThat(some.stream()).containsExactly(Rating.of(5, 30, 3), Rating.of(7, 30, 4));
        assertThat(some.items().toArray()).containsExactly(30);
    }

    @Test
    void mean_and_density_count_every_rating() {
        assertThat(ratings.mean()).isEqualTo(3);
        assertThat(ratings.density()).isEqualTo(5 / 9.0);
    }

    @Test
    void a_movie_rated_twice_is_refused_and_named() {
        assertThatThrownBy(() -> Ratings.of(Rating.of(1, 2, 3), Rating.of(1, 2, 4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a user must rate a movie once, but user 1 rated movie 2 twice");
    }

    @Test
    void a_value_off_the_scale_is_refused_and_named() {
        assertThatThrownBy(() -> Ratings.of(Rating.of(1, 2, 5.5)))
                .hasMessage("a rating must be one of 0.5 to 5.0 in steps of 0.5, but user 1 gave movie 2 5.5");
    }

    @Test
    void more_than_256_different_values_are_kept_exactly() {
        RatingColumns columns = new RatingColumns();
        for (int n = 0; n <= 1000; n++) {
            columns.add(n, 1, n / 1000.0, n);
        }
        Ratings fine = columns.toRatings(Scale.of(0, 1, 0.001));
        assertThat(fine.valueAt(997)).isEqualTo(0.997);
        assertThat(fine.rows(3, 500).valueAt(1)).isEqualTo(0.5);
        assertThat(fine.timeAt(997)).isEqualTo(997);
    }

    @Test
    void ratings_say_what_they_are() {
        assertThat(ratings).hasToString("5 ratings by 3 users of 3 movies, 1.0 to 5.0 stars");
    }

    @Test
    void more_ratings_come_behind_these() {
        Ratings more = ratings.plus(Rating.of(8, 40, 5));
        assertThat(more.size()).isEqualTo(6);
        assertThat(more.at(0)).isEqualTo(ratings.at(0));
        assertThat(more.at(5)).isEqualTo(Rating.of(8, 40, 5));
        assertThatThrownBy(() -> ratings.plus(Rating.of(7, 30, 1)))
                .isInstanceOfSatisfying(DuplicateRatingException.class, e -> {
                    assertThat(e.firstRow()).isZero();
                    assertThat(e.secondRow()).isEqualTo(5);
                });
    }

    @Test
    void times_before_1970_behind_2038_and_unknown_are_kept() {
        long[] times = {0, -5, 1_000_000_000, 9_000_000_000L, 0, -9_000_000_000L};
        RatingColumns columns = new RatingColumns();
        for (int n = 0; n < times.length; n++) {
            columns.add(n, 1, 3, times[n]);
        }
        Ratings timed = columns.toRatings(Scale.wholeStars());
        assertThat(timed.stream().mapToLong(Rating::time))
                .containsExactly(0L, -5L, 1_000_000_000L, 9_000_000_000L, 0L, -9_000_000_000L);
        assertThat(timed.rows(5, 0).timeAt(0)).isEqualTo(-9_000_000_000L);
    }

    @Test
    void ids_far_apart_are_numbered_as_those_close_together() {
        Ratings far = Ratings.of(
                Rating.of(Integer.MAX_VALUE, -7, 3),
                Rating.of(Integer.MIN_VALUE, 2_000_000_000, 2),
                Rating.of(0, -7, 1));
        assertThat(far.users().toArray()).containsExactly(Integer.MIN_VALUE, 0, Integer.MAX_VALUE);
        assertThat(far.userAt(1)).isEqualTo(Integer.MIN_VALUE);
        assertThat(far.item(-7).size()).isEqualTo(2);
    }

    @Test
    void no_rows_make_no_ratings() {
        assertThat(ratings.rows().isEmpty()).isTrue();
        assertThat(ratings.rows().matrix().byItem().count()).isZero();
    }

    @Test
    void columns_are_empty_once_ratings_are_made_of_them() {
        RatingColumns columns = RatingColumns.ofCapacity(1);
        columns.add(1, 1, 4, 9);
        columns.toRatings(Scale.wholeStars());
        columns.add(2, 3, 5, 0);
        assertThat(columns.levels()).containsExactly(5);
        assertThat(columns.toRatings(Scale.wholeStars()).stream()).containsExactly(Rating.of(2, 3, 5));
    }
}
