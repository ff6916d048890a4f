package matinee.kernel;

import java.util.concurrent.ConcurrentHashMap;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;

/** Keeps the comms in maps that a running cell and the front end's messages may use at once. */
final class Comms extends CommManager {
    Comms() {
        comms = new ConcurrentHashMap<>();
        targets = new ConcurrentHashMap<>();
    }
}
