package matinee;

import java.util.Optional;

/** Shows how far a work is, where somebody watches; {@link Progress#live} finds it as a service, and takes the first that opens. */
public interface ProgressDisplay {
    /** Opens a listener that shows what it hears; empty where nobody would see it. */
    Optional<Progress> open();
}
