package matinee.data;

import java.util.ArrayList;
import java.util.List;
import matinee.Movie;

/**
 * Draws the posters of the sample by procedure: a motif for each genre of the movie, on a shaded ground, with dirt all over.
 *
 * <p>Colors are drawn at random, but for some of the first motifs, which have a favorite one: so colors tell a little, and shapes
 * tell nearly all. Now and then a printer takes one motif for another.
 */
final class SamplePrinter {
    /** How often a motif that can be taken for another one is. */
    static final double MISPRINT = 0.1;

    private static final double DIRT = 0.1;
    private static final double FAVORITE = 0.35;
    private static final int GROUND = 4;
    private static final int COLORS = 16;
    private static final int[][] CORNERS = {{17, 17}, {47, 17}, {17, 47}, {47, 47}};

    private final Draws draws;
    private final int[] palette = new int[COLORS];
    private final byte[] pixels = new byte[SamplePoster.SIZE * SamplePoster.SIZE];

    private SamplePrinter(Draws draws) {
        this.draws = draws;
    }

    /** Draws the poster of a movie. */
    static SamplePoster of(Movie movie, long seed) {
        SamplePrinter printer = new SamplePrinter(Draws.of(seed, "poster", movie.id()));
        List<SampleMotif> shown = printer.print(movie);
        return new SamplePoster(movie.id(), shown, IndexedPng.of(SamplePoster.SIZE, printer.palette, printer.pixels));
    }

    private List<SampleMotif> print(Movie movie) {
        mixColors(SampleMotif.of(movie.genres().get(0)));
        shadeGround();
        List<SampleMotif> shown = new ArrayList<>();
        List<int[]> places = draws.shuffled(List.of(CORNERS));
        for (String genre : movie.genres()) {
            SampleMotif meant = SampleMotif.of(genre);
            SampleMotif motif = draws.chance(MISPRINT) ? meant.mistakenFor() : meant;
            if (!shown.contains(motif)) {
                boolean alone = movie.genres().size() == 1;
                int[] place = alone ? new int[] {32, 32} : places.get(shown.size());
                stamp(motif, place, alone ? 22 : 14, GROUND + shown.size());
                shown.add(motif);
            }
        }
        strewDirt();
        return shown;
    }

    private void mixColors(SampleMotif first) {
        int[] ground = {draws.between(20, 235), draws.between(20, 235), draws.between(20, 235)};
        int darker = draws.between(-14, 14);
        for (int n = 0; n < GROUND; n++) {
            palette[n] = color(ground[0] + n * darker, ground[1] + n * darker, ground[2] + n * darker);
        }
        for (int n = GROUND; n < COLORS; n++) {
            palette[n] = n == GROUND && draws.chance(FAVORITE) ? favorite(first, palette[1]) : apart(palette[1]);
        }
    }

    private int favorite(SampleMotif motif, int ground) {
        int color = hue(6.0 * List.of(SampleMotif.values()).indexOf(motif) / SampleMotif.values().length);
        return Math.abs(light(color) - light(ground)) < 60 ? apart(ground) : color;
    }

    /** Draws a color that stands out from another one. */
    private int apart(int ground) {
        int color = color(draws.between(0, 255), draws.between(0, 255), draws.between(0, 255));
        while (Math.abs(light(color) - light(ground)) < 60) {
            color = color(draws.between(0, 255), draws.between(0, 255), draws.between(0, 255));
        }
        return color;
    }

    private static int hue(double sixths) {
        return color(channel(sixths), channel(sixths + 4), channel(sixths + 2));
    }

    private static int channel(double sixths) {
        return (int) (255 * Math.max(0, Math.min(1, Math.abs(sixths % 6 - 3) - 1)));
    }

    private static int color(int red, int green, int blue) {
        return byteOf(red) << 16 | byteOf(green) << 8 | byteOf(blue);
    }

    private static int byteOf(int level) {
        return Math.max(0, Math.min(255, level));
    }

    private static int light(int color) {
        return (299 * (color >> 16) + 587 * (color >> 8 & 0xff) + 114 * (color & 0xff)) / 1000;
    }

    private void shadeGround() {
        boolean downward = draws.chance(0.5);
        for (int at = 0; at < pixels.length; at++) {
            int along = downward ? at / SamplePoster.SIZE : at % SamplePoster.SIZE;
            pixels[at] = (byte) (along * GROUND / SamplePoster.SIZE);
        }
    }

    private void stamp(SampleMotif motif, int[] place, int radius, int color) {
        double middleX = place[0] + 3 * (2 * draws.uniform() - 1);
        double middleY = place[1] + 3 * (2 * draws.uniform() - 1);
        double size = radius * (0.85 + 0.25 * draws.uniform());
        double turn = 0.14 * (2 * draws.uniform() - 1);
        double cos = StrictMath.cos(turn) / size;
        double sin = StrictMath.sin(turn) / size;
        for (int at = 0; at < pixels.length; at++) {
            double x = at % SamplePoster.SIZE - middleX;
            int row = at / SamplePoster.SIZE;
            double y = row - middleY;
            if (motif.covers(cos * x + sin * y, cos * y - sin * x)) {
                pixels[at] = (byte) color;
            }
        }
    }

    private void strewDirt() {
        for (int at = 0; at < pixels.length; at++) {
            if (draws.chance(DIRT)) {
                pixels[at] = (byte) draws.between(0, COLORS - 1);
            }
        }
    }
}
