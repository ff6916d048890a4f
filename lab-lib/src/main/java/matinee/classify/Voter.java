package matinee.classify;

/**
 * Names one neighbor that votes on a class.
 *
 * @param id its id
 * @param label its class
 * @param distance how far away it lies, after scaling
 * @param weight how much its vote weighs
 */
public record Voter(int id, String label, double distance, double weight) {}
