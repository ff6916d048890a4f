package matinee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class MovieListTest {
    private static Optional<Movie> find(int id) {
        return id == 7
                ? Optional.of(new Movie(7, "The Long Night", OptionalInt.of(1999), List.of("Drama", "Crime")))
                : Optional.empty();
    }

    @Test
    void recommendations_get_their_titles_and_strangers_their_ids() {
        TopN list = new TopN(3, List.of(new Recommendation(7, 4.5), new Recommendation(8, 4)));
        assertThat(MovieList.of(list, MovieListTest::find).toString().lines())
                .containsExactly(
                        "Recommended to user 3, score",
                        "   4.500  The Long Night (1999)  Drama, Crime",
                        "   4.000  movie 8");
    }

    @Test
    void counts_are_written_without_decimals() {
        TopN list = new TopN(3, List.of(new Recommendation(7, 1440), new Recommendation(8, 6)));
        assertThat(MovieList.of(list, MovieListTest::find).toString().lines())
                .contains("   1,440  The Long Night (1999)  Drama, Crime", "       6  movie 8");
    }

    @Test
    void rated_movies_are_listed_best_first() {
        MovieList list = MovieList.of(Profile.of(1, 5, 3), MovieListTest::find);
        assertThat(list.entries()).extracting(entry -> entry.movie().id()).containsExactly(2, 3, 1);
        assertThat(list.first(1).entries()).hasSize(1);
    }
}
