package matinee.lab.bench;

import java.util.List;
import java.util.Map;

/** Runs another program to its end. */
public interface Programs {
    /**
     * Runs a program.
     *
     * @param variables what to set in its environment
     * @return all it said, its errors too
     */
    String run(List<String> command, Map<String, String> variables);
}
