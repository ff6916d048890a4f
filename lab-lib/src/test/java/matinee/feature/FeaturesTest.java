package matinee.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import matinee.Movie;
import matinee.Poster;
import matinee.Rating;
import matinee.Ratings;
import matinee.User;
import org.junit.jupiter.api.Test;

class FeaturesTest {
    private final Features users = Features.ofUsers(List.of(
            user(7, OptionalInt.of(20), "F", "Saltwick"),
            user(3, OptionalInt.empty(), "M", "Glimsea"),
            user(5, OptionalInt.of(60), "F", "Glimsea")));

    private static User user(int id, OptionalInt age, String gender, String place) {
        return new User(id, age, Optional.of(gender), Optional.empty(), Optional.of(place));
    }

    @Test
    void users_become_an_age_and_a_column_for_each_gender_and_place() {
        assertThat(users.names()).containsExactly("age", "gender=F", "gender=M", "place=Glimsea", "place=Saltwick");
        assertThat(users.row(0)).containsExactly(20, 1, 0, 0, 1);
        assertThat(users.ids()).containsExactly(7, 3, 5);
    }

    @Test
    void an_unknown_age_is_the_mean_of_the_known_ones() {
        assertThat(users.row(users.rowOf(3))).containsExactly(40, 0, 1, 1, 0);
    }

    @Test
    void a_stranger_has_no_row() {
        assertThat(users.rowOf(4)).isEqualTo(-1);
        assertThat(users.rowOf(99)).isEqualTo(-1);
        assertThat(users.rowOf(-1)).isEqualTo(-1);
    }

    @Test
    void movies_become_a_year_and_a_column_for_each_genre() {
        Features movies = Features.ofMovies(List.of(
                new Movie(1, "A", OptionalInt.of(1990), List.of("Drama", "Comedy")),
                new Movie(2, "B", OptionalInt.empty(), List.of())));

        assertThat(movies.names()).containsExactly("year", "genre=Comedy", "genre=Drama");
        assertThat(movies.row(0)).containsExactly(1990, 1, 1);
        assertThat(movies.row(1)).containsExactly(1990, 0, 0);
    }

    @Test
    void ratings_become_rows_of_stars_with_something_for_what_is_missing() {
        Features rows =
                Features.ofRatings(Ratings.of(Rating.of(8, 20, 5), Rating.of(8, 10, 1), Rating.of(6, 20, 3)), 0);

        assertThat(rows.names()).containsExactly("10", "20");
        assertThat(rows.row(rows.rowOf(8))).containsExactly(1, 5);
        assertThat(rows.row(rows.rowOf(6))).containsExactly(0, 3);
    }

    @Test
    void columns_are_kept_and_left_out_by_name_or_by_what_stands_before_the_equals_sign() {
        assertThat(users.only("place", "age").names()).containsExactly("age", "place=Glimsea", "place=Saltwick");
        assertThat(users.without("place").row(2)).containsExactly(60, 1, 0);
        assertThat(users.column("gender=F")).containsExactly(1, 0, 1);
        assertThatThrownBy(() -> users.only("heigth")).hasMessageContaining("no feature \"heigth\"; there are age, ");
    }

    @Test
    void rows_are_picked_in_the_order_given_and_equal_features_are_equal() {
        assertThat(users.rows(2, 0).ids()).containsExactly(5, 7);
        assertThat(users.rows(0, 1, 2)).isEqualTo(users).hasSameHashCodeAs(users);
        assertThat(users.rows(0, 1)).isNotEqualTo(users);
        assertThat(users.kinds()).isEqualTo("age gender place");
        assertThat(users).hasToString("3 × 5 features: age, gender=F, gender=M, …");
    }

    @Test
    void what_is_no_number_or_there_twice_is_refused() {
        assertThatThrownBy(() -> Features.of(List.of("a"), new double[] {Double.NaN}))
                .hasMessageContaining("\"a\" of 1 was NaN");
        assertThatThrownBy(() -> Features.of(List.of("a", "b"), new double[] {1}))
                .hasMessageContaining("had 1");
        assertThatThrownBy(() -> Features.of(List.of("a", "a"), new double[] {1, 2}))
                .hasMessageContaining("different");
        assertThatThrownBy(() -> users.rows(0, 0)).hasMessageContaining("7 had two");
    }

    @Test
    void scaling_learns_from_the_training_rows_alone() {
        Features train = Features.of(List.of("a", "b"), new double[][] {{0, 7}, {10, 7}});
        Features test = Features.of(List.of("a", "b"), new double[][] {{20, 8}});

        assertThat(Scaling.STANDARDIZED.fit(train).apply(test).row(0)).containsExactly(3, 1);
        assertThat(Scaling.MIN_MAX.fit(train).apply(test).row(0)).containsExactly(2, 1);
        assertThat(Scaling.NONE.fit(train).apply(test)).isSameAs(test);
        Scaler scaler = Scaling.STANDARDIZED.fit(train);
        assertThat(scaler.restore(scaler.apply(20, 8))).containsExactly(20, 8);
        assertThatThrownBy(() -> scaler.apply(1.0)).hasMessageContaining("must have 2 numbers, but had 1");
        assertThatThrownBy(() -> scaler.apply(test.only("a"))).hasMessageContaining("must be those of the training");
    }

    @Test
    void posters_become_the_shares_of_their_colors_wherever_these_are() {
        byte[] rgb = {0, 0, 0, (byte) 255, 0, 0, (byte) 255, 10, 90, 0, (byte) 127, (byte) 128};
        Features colors = Features.ofColors(List.of(Poster.of(4, 2, 2, rgb)), 2);

        assertThat(colors.names())
                .hasSize(8)
                .startsWith("color=0/0/0", "color=0/0/1")
                .endsWith("color=1/1/1");
        assertThat(colors.row(0)).containsExactly(0.25, 0.25, 0, 0, 0.5, 0, 0, 0);
        assertThat(colors.id(0)).isEqualTo(4);
        assertThatThrownBy(() -> Features.ofColors(List.of(), 1)).hasMessageContaining("levels must be from 2 to 16");
    }
}
