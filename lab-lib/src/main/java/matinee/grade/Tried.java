package matinee.grade;

/**
 * Tells of one test in a graded exercise.
 *
 * @param says what it is about
 * @param hidden whether learners do not see it
 * @param passed whether it holds
 * @param got what came out
 */
public record Tried(String says, boolean hidden, boolean passed, String got) {}
