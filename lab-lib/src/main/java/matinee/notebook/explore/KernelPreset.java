package matinee.notebook.explore;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Is a kernel to begin with.
 *
 * @param name what it finds
 * @param about what to look at, in a sentence or two
 * @param rows its numbers, from the top
 */
record KernelPreset(String name, String about, List<List<Double>> rows) {
    private static KernelPreset of(String name, String about, int side, double... numbers) {
        return new KernelPreset(
                name,
                about,
                java.util.stream.IntStream.range(0, side)
                        .mapToObj(row -> Arrays.stream(numbers, row * side, (row + 1) * side)
                                .boxed()
                                .toList())
                        .toList());
    }

    /** Lists what can be begun with. */
    static List<KernelPreset> all() {
        return List.of(
                of(
                        "Left edge",
                        "Dark on the left, light on the right. Its numbers add up to 0, so a flat patch gives 0.",
                        3,
                        -1,
                        0,
                        1,
                        -1,
                        0,
                        1,
                        -1,
                        0,
                        1),
                of("Upper edge", "Dark above, light below: the same kernel, turned.", 3, -1, -1, -1, 0, 0, 0, 1, 1, 1),
                of(
                        "Mean",
                        "Takes the mean of nine pixels: dirt fades, and edges blur.",
                        3,
                        1 / 9.0,
                        1 / 9.0,
                        1 / 9.0,
                        1 / 9.0,
                        1 / 9.0,
                        1 / 9.0,
                        1 / 9.0,
                        1 / 9.0,
                        1 / 9.0),
                of("Point", "A pixel against its neighbors: finds the dirt.", 3, -1, -1, -1, -1, 8, -1, -1, -1, -1),
                of(
                        "Light bar",
                        "Numbers above 0 alone. The response is largest where the picture is bright, bar or no bar. Now try Normalized.",
                        5,
                        0,
                        0,
                        1,
                        0,
                        0,
                        0,
                        0,
                        1,
                        0,
                        0,
                        0,
                        0,
                        1,
                        0,
                        0,
                        0,
                        0,
                        1,
                        0,
                        0,
                        0,
                        0,
                        1,
                        0,
                        0),
                of(
                        "Diagonal",
                        "A light stripe that rises to the right.",
                        5,
                        -1,
                        -1,
                        -1,
                        1,
                        2,
                        -1,
                        -1,
                        1,
                        2,
                        1,
                        -1,
                        1,
                        2,
                        1,
                        -1,
                        1,
                        2,
                        1,
                        -1,
                        -1,
                        2,
                        1,
                        -1,
                        -1,
                        -1));
    }

    Map<String, Object> json() {
        return Map.of("name", name, "about", about, "kernel", rows);
    }
}
