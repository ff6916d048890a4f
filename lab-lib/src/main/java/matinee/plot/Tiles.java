package matinee.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import matinee.Poster;
import matinee.deep.byhand.Convolution;

/**
 * Shows small pictures side by side: posters, templates, and what templates find where.
 *
 * <pre>{@code
 * Tiles.of("Three posters", posters, poster -> data.title(poster.item()))
 * Tiles.of("What the first layer finds", network.maps(poster, 1))
 * Tiles.of("The templates of the first layer", network.layer(1))
 * }</pre>
 *
 * @param title what they show, as a sentence where it can
 * @param tiles the pictures
 * @param height how high each is drawn (px)
 */
public record Tiles(String title, List<Tile> tiles, int height) {
    /** Copies the pictures; refuses a height at which nothing is seen. */
    public Tiles {
        tiles = List.copyOf(tiles);
        if (height < 8) {
            throw new IllegalArgumentException("height must be 8 pixels or more, but was " + height);
        }
    }

    /** Shows posters. */
    public static Tiles of(String title, List<Poster> posters, Function<Poster, String> caption) {
        return new Tiles(
                title,
                posters.stream()
                        .map(poster -> Tile.of(poster, caption.apply(poster)))
                        .toList(),
                96);
    }

    /**
     * Shows numbers, numbered from 1: white is 0, blue above, orange below. The strongest of all has the full color.
     *
     * @param planes channels × height × width
     */
    public static Tiles of(String title, double[][][] planes) {
        double most = most(Arrays.stream(planes));
        return new Tiles(
                title,
                IntStream.range(0, planes.length)
                        .mapToObj(n -> Tile.of(planes[n], most, String.valueOf(n + 1)))
                        .toList(),
                64);
    }

    /**
     * Shows the templates of a layer, numbered from 1: in their own colors if they slide over red, green and blue, else one channel behind
     * the other.
     */
    public static Tiles of(String title, Convolution layer) {
        double[][][][] kernels = layer.kernels();
        double most = most(Arrays.stream(kernels).flatMap(Arrays::stream));
        List<Tile> tiles = new ArrayList<>();
        for (int n = 0; n < kernels.length; n++) {
            if (kernels[n].length == 3) {
                tiles.add(Tile.ofColors(kernels[n], most, String.valueOf(n + 1)));
            } else {
                for (int channel = 0; channel < kernels[n].length; channel++) {
                    String place = kernels[n].length == 1 ? "" : "." + (channel + 1);
                    tiles.add(Tile.of(kernels[n][channel], most, n + 1 + place));
                }
            }
        }
        return new Tiles(title, tiles, 48);
    }

    private static double most(java.util.stream.Stream<double[][]> planes) {
        return planes.flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElse(0);
    }

    /** Makes the pictures in another height (px). */
    public Tiles withHeight(int pixels) {
        return new Tiles(title, tiles, pixels);
    }

    /** Adds pictures behind these, drawn as high as these. */
    public Tiles and(Tiles others) {
        List<Tile> all = new ArrayList<>(tiles);
        all.addAll(others.tiles);
        return new Tiles(title, all, height);
    }

    /** Says in words what the pictures show. */
    public String alternativeText() {
        String captions = tiles.stream()
                .map(Tile::caption)
                .filter(caption -> !caption.isEmpty())
                .collect(Collectors.joining("; "));
        return title
                + (title.matches("(?s).*[.?!]") ? " " : ". ")
                + tiles.size()
                + (tiles.size() == 1 ? " picture" : " pictures")
                + (captions.isEmpty() ? "." : ": " + captions + ".");
    }

    /** Says in words what the pictures show. */
    @Override
    public String toString() {
        return alternativeText();
    }
}
