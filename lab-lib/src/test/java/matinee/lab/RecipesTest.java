package matinee.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import matinee.baseline.Bias;
import matinee.neighbor.UserKnn;
import matinee.similarity.Similarities;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RecipesTest {
    private static final Recipes RECIPES = new Recipes();

    @AfterAll
    static void close() {
        RECIPES.close();
    }

    @Test
    void a_recipe_is_read_as_a_cell_reads_it() {
        assertThat(RECIPES.read("UserKnn.of(pearson()).withK(20)"))
                .isEqualTo(UserKnn.of(Similarities.pearson()).withK(20));
    }

    @Test
    void a_semicolon_and_blanks_do_not_matter() {
        assertThat(RECIPES.read("  Bias.withDefaults(); ")).isEqualTo(Bias.withDefaults());
    }

    @Test
    void a_recipe_can_hold_a_lambda() {
        assertThat(RECIPES.read("UserKnn.of((a, b) -> 1)").toString()).contains("k=40");
    }

    @Test
    void a_wrong_word_is_named_and_pointed_at() {
        assertThatThrownBy(() -> RECIPES.read("UserKnn.of(pearsn())"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a recipe must be an Algorithm, such as Bias.withDefaults(), but"
                        + " UserKnn.of(pearsn()) does not compile:\n")
                .hasMessageContaining("pearsn")
                .hasMessageContaining("^");
    }

    @Test
    void a_missing_parenthesis_is_no_recipe() {
        assertThatThrownBy(() -> RECIPES.read("UserKnn.of(pearson()")).hasMessageContaining("does not compile");
    }

    @Test
    void a_number_is_no_recipe() {
        assertThatThrownBy(() -> RECIPES.read("6 * 7"))
                .hasMessage(
                        "a recipe must be an Algorithm, such as Bias.withDefaults(), but 6 * 7 is a value of type Integer");
    }

    @Test
    void what_has_no_value_is_no_recipe() {
        assertThatThrownBy(() -> RECIPES.read("int twice(int x) { return 2 * x; }"))
                .hasMessageEndingWith("has no value");
        assertThatThrownBy(() -> RECIPES.read("")).hasMessageEndingWith("is empty");
    }

    @Test
    void what_an_expression_throws_is_told() {
        assertThatThrownBy(() -> RECIPES.read("UserKnn.of(pearson()).withK(0)"))
                .hasMessageContaining("fails: IllegalArgumentException: k must be");
    }
}
