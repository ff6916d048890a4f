package matinee.deep;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import matinee.Poster;

/** Draws posters with stripes across, upright, or both as a check, in two colors that say nothing. */
final class Stripes {
    private Stripes() {}

    static LabeledPosters posters(int count, int side, long seed) {
        Random random = new Random(seed);
        List<Set<String>> genres = IntStream.range(0, count)
                .mapToObj(n ->
                        n % 3 == 0 ? Set.of("Across") : n % 3 == 1 ? Set.of("Upright") : Set.of("Across", "Upright"))
                .toList();
        return new LabeledPosters(
                IntStream.range(0, count)
                        .mapToObj(n -> poster(n, side, genres.get(n), random))
                        .toList(),
                genres);
    }

    private static Poster poster(int item, int side, Set<String> genres, Random random) {
        byte[][] colors = new byte[2][3];
        random.nextBytes(colors[0]);
        for (int channel = 0; channel < 3; channel++) {
            colors[1][channel] = (byte) (colors[0][channel] + 60 + random.nextInt(120));
        }
        int phase = random.nextInt(4);
        byte[] rgb = new byte[side * side * 3];
        for (int n = 0; n < rgb.length; n++) {
            boolean across = genres.contains("Across") && (n / 3 / side + phase) % 4 < 2;
            boolean upright = genres.contains("Upright") && (n / 3 % side + phase) % 4 < 2;
            rgb[n] = colors[across == upright ? 0 : 1][n % 3];
        }
        return Poster.of(item, side, side, rgb);
    }
}
