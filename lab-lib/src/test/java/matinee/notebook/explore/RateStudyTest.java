package matinee.notebook.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import matinee.Rating;
import matinee.baseline.UserMean;
import matinee.data.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RateStudyTest {
    private final Dataset data = Dataset.sample();
    private final RateStudy study = RateAndSee.on(data).study();

    private static List<Integer> ids(Map<String, Object> view, String name) {
        return rows(view, name).stream()
                .map(row -> row.whole("id", -1, -1, 1_000_000))
                .toList();
    }

    private static List<Knobs> rows(Map<String, Object> view, String name) {
        return ((List<?>) view.getOrDefault(name, List.of()))
                .stream().map(Knobs::of).toList();
    }

    private Map<String, Object> rated(String model, double... stars) {
        List<Integer> asked = ids(study.view(Knobs.untouched()), "ask");
        Map<String, Object> given = new java.util.HashMap<>();
        for (int n = 0; n < stars.length; n++) {
            given.put(String.valueOf(asked.get(n)), stars[n]);
        }
        return study.view(new Knobs(Map.of("stars", given, "model", model)));
    }

    @Test
    void at_first_it_says_what_to_do_and_shows_the_most_rated() {
        Map<String, Object> view = study.view(Knobs.untouched());

        assertThat(String.valueOf(view.get("note"))).startsWith("Rate a movie");
        assertThat(ids(view, "ask")).hasSize(10).doesNotHaveDuplicates();
        assertThat(view).containsEntry("unit", "ratings");
        assertThat(ids(view, "list")).hasSize(9);
    }

    @Test
    void each_star_changes_a_personal_list() {
        List<Integer> liked = ids(rated("Matrix factorization", 5, 1, 5, 1), "list");
        List<Integer> disliked = ids(rated("Matrix factorization", 1, 5, 1, 5), "list");

        assertThat(liked).isNotEqualTo(disliked);
        assertThat(ids(rated("Bias", 5, 1, 5, 1), "list")).isEqualTo(ids(rated("Bias", 1, 5, 1, 5), "list"));
    }

    @Test
    void what_is_rated_is_not_recommended() {
        Map<String, Object> view = rated("Popularity", 5, 1, 5, 1, 3, 4, 2, 5, 5, 5);

        assertThat(ids(view, "list")).doesNotContainAnyElementsOf(ids(view, "ask"));
        assertThat(view).containsEntry("rated", 10);
    }

    @Test
    void where_a_model_has_nothing_to_go_by_it_says_so() {
        assertThat(String.valueOf(rated("Viewers like you", 4).get("note")))
                .contains("Viewers like you", "nothing to go by yet", "rate more movies");
    }

    @Test
    void movies_are_found_by_a_part_of_their_title() {
        Map<String, Object> view = study.view(new Knobs(Map.of("find", "omelet")));

        assertThat(rows(view, "ask")).isNotEmpty().allMatch(row -> row.text("title")
                .contains("Omelet"));
        assertThat(rows(study.view(new Knobs(Map.of("find", "no such movie"))), "ask"))
                .isEmpty();
    }

    @Test
    void ten_others_are_other_movies() {
        assertThat(ids(study.view(new Knobs(Map.of("page", 1.0))), "ask"))
                .hasSize(10)
                .doesNotContainAnyElementsOf(ids(study.view(Knobs.untouched()), "ask"));
    }

    @Test
    void stars_that_are_not_on_the_scale_and_ids_that_are_none_are_left_out() {
        Knobs knobs = new Knobs(Map.of("stars", Map.of("7", 4.0, "8", 4.2, "9", "five", "x", 3.0, "10", 0.0)));

        assertThat(study.stars(knobs).ids().toArray()).containsExactly(7);
    }

    @Test
    void it_can_begin_with_stars_and_hands_them_on_as_ratings() {
        RateAndSee begun = RateAndSee.on(data).withStars(5, 0, 2.5);
        List<Integer> asked = ids(study.view(Knobs.untouched()), "ask");

        assertThat(begun.ratings(7000))
                .containsExactlyInAnyOrder(Rating.of(7000, asked.get(0), 5), Rating.of(7000, asked.get(2), 2.5));
        assertThat(begun.toString()).startsWith("First of the list: ");
    }

    @Test
    void a_recipe_of_the_learners_own_is_chosen_first() {
        Map<String, Object> view = RateAndSee.on(data)
                .with("my mean", UserMean.withDefaults())
                .withStars(5)
                .study()
                .view(Knobs.untouched());

        assertThat(view).containsEntry("unit", "score");
    }

    @Test
    void a_poster_of_the_learners_own_is_shrunk_and_shown(@TempDir Path folder) throws IOException {
        int first = ids(study.view(Knobs.untouched()), "ask").get(0);
        ImageIO.write(
                new BufferedImage(600, 900, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve(first + ".png").toFile());
        List<Knobs> asked = rows(RateAndSee.on(data).withPosters(folder).study().view(Knobs.untouched()), "ask");

        assertThat(asked.get(0).text("poster"))
                .startsWith("data:image/jpeg;base64,")
                .hasSizeLessThan(5_000);
        assertThat(asked.get(1).text("letter")).hasSize(1);
    }

    @Test
    void its_picture_says_who_gave_what_and_why() {
        assertThat(Drawn.picture(RateAndSee.on(data).withStars(5, 4).study(), Knobs.untouched()))
                .contains("<caption", "for a viewer who gave", "5 stars to", "because you gave")
                .doesNotContain("<script");
    }
}
