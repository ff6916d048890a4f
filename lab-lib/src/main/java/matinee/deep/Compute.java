package matinee.deep;

/**
 * Tells which engine computes the networks of this process, and on what device. That is chosen once: an engine is machine code
 * that stays loaded until the process ends.
 *
 * <p>Nobody has to choose. The first network takes what the system properties {@code matinee.engine} and {@code matinee.device}
 * say, or the environment variables {@code MATINEE_ENGINE} and {@code MATINEE_DEVICE}; else MXNet where it loads, else PyTorch;
 * and a GPU if the engine sees one.
 *
 * <pre>{@code Compute.here()}</pre>
 *
 * <p>gives {@code MXNet 1.9.1 on the CPU}. To choose otherwise, run {@code Compute.with(Backend.PYTORCH)} or
 * {@code Compute.on(Device.cpu())} before the first network.
 *
 * @param engine the engine
 * @param version its version
 * @param device the device, the CPU or one of the GPUs
 */
public record Compute(Backend engine, String version, Device device) {
    /**
     * Returns what is chosen, and chooses where nothing is.
     *
     * @throws IllegalStateException if no engine can be started; the message says why, and the remedy
     */
    public static Compute here() {
        return Started.here().compute();
    }

    /**
     * Chooses the engine.
     *
     * @throws IllegalStateException if it cannot be started, or another is at work already; the message has the remedy
     */
    public static Compute with(Backend engine) {
        return Started.with(Wish.standard().with(engine)).compute();
    }

    /**
     * Chooses the device.
     *
     * @throws IllegalStateException if the engine does not see it, or another is at work already; the message has the remedy
     */
    public static Compute on(Device device) {
        return Started.with(Wish.standard().on(device)).compute();
    }

    /** Writes {@code MXNet 1.9.1 on the CPU}. */
    @Override
    public String toString() {
        return engine + " " + version + " on " + device;
    }
}
