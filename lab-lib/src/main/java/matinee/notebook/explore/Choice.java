package matinee.notebook.explore;

import java.util.Map;
import java.util.function.Supplier;

/**
 * Names a way to advise, which is made when it is chosen for the first time.
 *
 * @param name what the learner chooses
 * @param about what it does, in a sentence
 * @param unit what its numbers are
 * @param adviser makes it
 */
record Choice(String name, String about, String unit, Supplier<Adviser> adviser) {
    Map<String, Object> json() {
        return Map.of("name", name, "about", about);
    }
}
