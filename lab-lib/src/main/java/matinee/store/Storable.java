package matinee.store;

/** Can be saved: whatever was fitted, of which a recipe and a few arrays tell everything. */
public interface Storable {
    /** Returns the recipe it was fitted by: a record of this library that is {@link Restorable}. */
    Record recipe();

    /** Lists what was learned, and what it was learned from. */
    State state();
}
