package matinee.notebook.explore;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import matinee.Algorithm;

/**
 * Describes recipes that differ in how their knobs stand.
 *
 * @param name what the learner chooses
 * @param about what it does, in a sentence
 * @param knobs what can be turned
 * @param recipe makes the recipe
 */
record Kind(String name, String about, List<Knob> knobs, Function<Knobs, Written> recipe) {
    /**
     * Holds a recipe, and how a cell would write it.
     *
     * @param recipe the recipe
     * @param code its Java
     */
    record Written(Algorithm recipe, String code) {}

    Map<String, Object> json() {
        return Map.of(
                "name",
                name,
                "about",
                about,
                "knobs",
                knobs.stream().map(Knob::json).toList());
    }
}
