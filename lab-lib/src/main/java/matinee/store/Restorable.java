package matinee.store;

/** Makes again, from what was saved, what this recipe had made: implemented by recipes. */
public interface Restorable {
    /**
     * Makes the fitted model from its state.
     *
     * @throws IllegalArgumentException if the state lacks something, or its parts do not fit together
     */
    Storable restore(State state);
}
