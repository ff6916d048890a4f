package matinee.deep;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what a network is computed on.
 *
 * @param kind what kind of device
 * @param number which of several GPUs, counted from 0; 0 for all else
 */
public record Device(Kind kind, int number) {
    private static final Pattern NAME = Pattern.compile("(auto|cpu|gpu)(?::(\\d{1,4}))?");

    /** Names the kinds of device. */
    public enum Kind {
        /** A GPU if the engine sees one, else the CPU. */
        AUTOMATIC,
        /** The processor itself. */
        CPU,
        /** A graphics card. */
        GPU
    }

    /** Refuses numbers that mean nothing. */
    public Device {
        if (number < 0 || (kind != Kind.GPU && number > 0)) {
            throw new IllegalArgumentException("number must be 0, or for a GPU 0 or more, but was " + number);
        }
    }

    /** Makes the choice of a GPU if there is one, else the CPU. */
    public static Device automatic() {
        return new Device(Kind.AUTOMATIC, 0);
    }

    /** Makes the choice of the CPU, even where there is a GPU. */
    public static Device cpu() {
        return new Device(Kind.CPU, 0);
    }

    /** Makes the choice of one of the GPUs, counted from 0. */
    public static Device gpu(int number) {
        return new Device(Kind.GPU, number);
    }

    /**
     * Reads {@code auto}, {@code cpu}, {@code gpu} or {@code gpu:1}.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public static Device of(String name) {
        Matcher matcher = NAME.matcher(name.toLowerCase(Locale.ROOT));
        if (!matcher.matches() || (matcher.group(2) != null && !matcher.group(1).equals("gpu"))) {
            throw new IllegalArgumentException("the device must be auto, cpu, gpu or gpu:1, but was " + name);
        }
        return switch (matcher.group(1)) {
            case "auto" -> automatic();
            case "cpu" -> cpu();
            default -> gpu(matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2)));
        };
    }

    /**
     * Decides on the CPU or a GPU.
     *
     * @param gpus how many GPUs the engine sees
     * @throws IllegalStateException if the GPU that is wanted is not among them
     */
    Device among(int gpus, Backend engine) {
        if (kind == Kind.GPU && number >= gpus) {
            throw new IllegalStateException(
                    "the device must be one that " + engine + " sees, but was " + this + ", and "
                            + engine + " sees " + (gpus == 0 ? "no GPU" : gpus == 1 ? "GPU 0 alone" : gpus + " GPUs")
                            + ": choose Device.automatic() or Device.cpu(), or install an engine built for the GPU");
        }
        return kind == Kind.AUTOMATIC ? gpus > 0 ? gpu(0) : cpu() : this;
    }

    /** Writes {@code the CPU} or {@code GPU 0}. */
    @Override
    public String toString() {
        return switch (kind) {
            case AUTOMATIC -> "a GPU if there is one, else the CPU";
            case CPU -> "the CPU";
            case GPU -> "GPU " + number;
        };
    }
}
