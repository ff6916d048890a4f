package matinee.notebook.explore;

import java.util.List;
import java.util.Map;

/** Describes a knob of a recipe: a slider over numbers, or a choice of words. */
sealed interface Knob {
    /** Names the knob, for the knobs that a page sends. */
    String name();

    /** Describes it for a page. */
    Map<String, Object> json();

    /** Is a slider. */
    record Slider(String name, String label, double first, double min, double max, double step) implements Knob {
        @Override
        public Map<String, Object> json() {
            return Map.of("name", name, "label", label, "first", first, "min", min, "max", max, "step", step);
        }

        double in(Knobs knobs) {
            double steps = Math.rint((knobs.number(name, first, min, max) - min) / step);
            return Math.rint((min + steps * step) * 1e6) / 1e6;
        }

        int wholeIn(Knobs knobs) {
            return (int) Math.rint(in(knobs));
        }
    }

    /** Is a choice; the first of the words is what it begins with. */
    record Words(String name, String label, List<String> words) implements Knob {
        @Override
        public Map<String, Object> json() {
            return Map.of("name", name, "label", label, "words", words, "first", words.get(0));
        }

        String in(Knobs knobs) {
            return knobs.word(name, words);
        }
    }
}
