package matinee.data;

import static org.assertj.core.api.Assertions.assertThat;

import matinee.golden.Shared;
import org.junit.jupiter.api.Test;

class MovieLensTest {
    @Test
    void ml_latest_small_is_read_whole() {
        Dataset data = Dataset.read(Shared.file("data/ml-latest-small"));
        assertThat(data)
                .hasToString("ml-latest-small: 100,836 ratings by 610 users of 9,724 movies, 0.5 to 5.0 stars;"
                        + " 9,742 movies and 0 users described");
        assertThat(data.notes())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("18 movies are in movies.csv, but without ratings: ");
        assertThat(data.movies()).filteredOn(movie -> movie.year().isEmpty()).hasSizeLessThan(15);
    }
}
