package matinee.notebook.explore;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import matinee.Poster;
import matinee.notebook.Pictures;
import matinee.plot.NumberText;
import matinee.plot.Tile;
import matinee.plot.Tiles;

/** Writes what {@link KernelExplorer} shows as pictures that need no kernel. */
final class KernelPicture {
    private KernelPicture() {}

    static String html(String name, Poster poster, double[][] kernel, double[][] response, String says) {
        double strongest = most(response);
        String numbers = Arrays.stream(kernel)
                .map(row -> Arrays.stream(row).mapToObj(NumberText::of).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" / "));
        return Pictures.html(new Tiles(
                "A kernel over a poster: " + says,
                List.of(
                        Tile.of(poster, name),
                        Tile.of(kernel, most(kernel), "the kernel: " + numbers),
                        Tile.of(response, strongest, "where it responds: blue above 0, orange below")),
                160));
    }

    private static double most(double[][] numbers) {
        return Arrays.stream(numbers)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElse(0);
    }
}
