package matinee.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import matinee.Movie;
import matinee.Rating;
import matinee.Ratings;
import matinee.Scale;
import matinee.User;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class DataTablesTest {
    private final Dataset data = Dataset.of(
            "tiny",
            Ratings.from(Scale.halfStars(), List.of(new Rating(1, 3, 4.5, 86_400), new Rating(2, 3, 1, 0))),
            List.of(
                    new Movie(3, "Boat", OptionalInt.of(1998), List.of("Drama", "War")),
                    new Movie(4, "Untold", OptionalInt.empty(), List.of())),
            List.of(new User(1, OptionalInt.of(31), Optional.of("F"), Optional.empty(), Optional.of("Harbor"))),
            List.of());

    @Test
    void ratings_have_numbers_and_times() {
        Table table = data.ratingsTable();
        assertThat(table.columnNames()).containsExactly("userId", "movieId", "rating", "time");
        assertThat(table.intColumn("userId").getInt(1)).isEqualTo(2);
        assertThat(table.doubleColumn("rating").mean()).isEqualTo(2.75);
        assertThat(table.dateTimeColumn("time").get(0)).isEqualTo(LocalDateTime.of(1970, 1, 2, 0, 0));
        assertThat(table.dateTimeColumn("time").isMissing(1)).isTrue();
    }

    @Test
    void movies_have_missing_years() {
        Table table = data.moviesTable();
        assertThat(table.columnNames()).containsExactly("movieId", "title", "year", "genres");
        assertThat(table.stringColumn("genres").get(0)).isEqualTo("Drama|War");
        assertThat(table.intColumn("year").isMissing(1)).isTrue();
    }

    @Test
    void users_have_what_is_known() {
        Table table = data.usersTable();
        assertThat(table.columnNames()).containsExactly("userId", "age", "gender", "occupation", "place");
        assertThat(table.intColumn("age").getInt(0)).isEqualTo(31);
        assertThat(table.stringColumn("occupation").isMissing(0)).isTrue();
    }
}
