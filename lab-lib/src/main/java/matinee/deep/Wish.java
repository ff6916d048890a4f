package matinee.deep;

import java.util.List;
import java.util.Optional;

/**
 * Says what engine and device somebody wants.
 *
 * @param engine the engine; empty: whichever can be started, MXNet first
 * @param device the device
 */
record Wish(Optional<Backend> engine, Device device) {
    /** Reads what this process was told by its surroundings. */
    static Wish standard() {
        return new Wish(
                told("matinee.engine", "MATINEE_ENGINE").map(Backend::of),
                told("matinee.device", "MATINEE_DEVICE").map(Device::of).orElse(Device.automatic()));
    }

    private static Optional<String> told(String property, String variable) {
        return Optional.ofNullable(System.getProperty(property))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(word -> !word.isBlank());
    }

    Wish with(Backend other) {
        return new Wish(Optional.of(other), device);
    }

    Wish on(Device other) {
        return new Wish(engine, other);
    }

    List<Backend> candidates() {
        return engine.map(List::of).orElse(List.of(Backend.values()));
    }

    /** Tells whether what was chosen is what is wanted. */
    boolean isMetBy(Compute chosen) {
        boolean same = device.kind() == Device.Kind.AUTOMATIC || device.equals(chosen.device());
        return same && candidates().contains(chosen.engine());
    }
}
