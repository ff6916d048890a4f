package matinee.deep;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names the engines that compute networks: libraries in machine code, behind DJL. */
public enum Backend {
    /** Apache MXNet: comes with the set-up wherever there is one for the computer. */
    MXNET("MXNet"),
    /** PyTorch: larger; comes where there is no MXNet, or when asked for. */
    PYTORCH("PyTorch");

    private final String title;

    Backend(String title) {
        this.title = title;
    }

    /**
     * Finds an engine by its name, in any case.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Backend of(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the engine must be one of "
                        + Arrays.stream(values())
                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + ", but was " + name));
    }

    /** Writes its name as its makers do. */
    @Override
    public String toString() {
        return title;
    }
}
