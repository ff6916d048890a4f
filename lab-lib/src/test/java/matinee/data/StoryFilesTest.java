package matinee.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import matinee.History;
import matinee.Review;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryFilesTest {
    @TempDir
    Path folder;

    private Dataset read(String file, String text) throws IOException {
        Files.writeString(folder.resolve("ratings.csv"), "userId,movieId,rating,timestamp\n1,2,3,20\n1,3,4,10\n");
        Files.writeString(folder.resolve(file), text);
        return Dataset.read(folder);
    }

    private void assertRefused(String file, String text, String message) {
        assertThatThrownBy(() -> read(file, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void reviews_are_read_with_their_commas_and_quotes() throws IOException {
        assertThat(read("reviews.csv", "userId,movieId,rating,text\n1,2,3.5,\"Bright, \"\"not\"\" dull.\"\n")
                        .reviews())
                .containsExactly(new Review(1, 2, 3.5, "Bright, \"not\" dull."));
    }

    @Test
    void a_review_without_proper_stars_is_refused() {
        assertRefused(
                "reviews.csv",
                "userId,movieId,rating,text\n1,2,good,Fine.\n",
                "reviews.csv line 2: a rating must be a number such as 3.5, but was \"good\"");
        assertRefused(
                "reviews.csv",
                "userId,movieId,rating,text\n1,2,3,Fine.\n1,3,5.2,Fine.\n",
                "reviews.csv line 3: a rating must be on the scale of half stars from 0.5 to 5, but was 5.2");
    }

    @Test
    void histories_are_read_first_to_last() throws IOException {
        assertThat(read("histories.csv", "viewerId,movieIds\n7,3 2  9\n").histories())
                .containsExactly(History.of(7, 3, 2, 9));
    }

    @Test
    void a_history_with_a_title_in_place_of_an_id_is_refused() {
        assertRefused(
                "histories.csv",
                "viewerId,movieIds\n7,3 Dune\n",
                "histories.csv line 2: movieIds must be whole numbers separated by spaces, but has \"Dune\"");
    }

    @Test
    void where_there_are_none_the_times_of_the_ratings_make_histories() throws IOException {
        assertThat(read("notes.txt", "").histories()).containsExactly(History.of(1, 3, 2));
        assertThat(read("notes.txt", "").reviews()).isEmpty();
    }
}
