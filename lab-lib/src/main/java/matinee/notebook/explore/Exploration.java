package matinee.notebook.explore;

import java.util.Map;

/** Thinks for an explorer: from how its knobs stand to what it shows. Knows nothing of Jupyter; the same knobs give the same view. */
interface Exploration {
    /** Names the front end that shows it. */
    String frontEnd();

    /** Returns what never changes, such as what there is to choose from, as JSON has it. */
    Map<String, Object> fixed();

    /** Returns what is shown while the knobs stand so, as JSON has it. */
    Map<String, Object> view(Knobs knobs);

    /**
     * Writes what is shown while the knobs stand so as HTML that needs no kernel, with words for those who cannot see it.
     *
     * @param view what {@link #view} gave for these knobs
     */
    String picture(Knobs knobs, Map<String, Object> view);
}
