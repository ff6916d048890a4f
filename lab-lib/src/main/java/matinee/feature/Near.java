package matinee.feature;

/**
 * Names a row that is near another.
 *
 * @param id its id
 * @param distance how far away it lies, in the unit of the distance
 */
public record Near(int id, double distance) {}
