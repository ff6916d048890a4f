package matinee.kernel;

/**
 * Describes a class, a method or a variable.
 *
 * @param text its declaration
 * @param javadoc its comment; empty where no source is at hand
 */
public record Signature(String text, String javadoc) {}
