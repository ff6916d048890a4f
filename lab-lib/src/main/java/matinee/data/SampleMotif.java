package matinee.data;

import java.util.Arrays;

/**
 * Stands for a genre on the posters of the sample.
 *
 * <p>Some motifs are others seen in a mirror or turned: a picture that is flipped or turned may say another genre.
 */
enum SampleMotif {
    DRAMA("Drama"),
    COMEDY("Comedy"),
    ACTION("Action"),
    THRILLER("Thriller"),
    ROMANCE("Romance"),
    ADVENTURE("Adventure"),
    SCI_FI("Sci-Fi"),
    CRIME("Crime"),
    HORROR("Horror"),
    FANTASY("Fantasy"),
    ANIMATION("Animation"),
    MYSTERY("Mystery"),
    MUSICAL("Musical"),
    DOCUMENTARY("Documentary"),
    WESTERN("Western"),
    FILM_NOIR("Film-Noir");

    private final String genre;

    SampleMotif(String genre) {
        this.genre = genre;
    }

    static SampleMotif of(String genre) {
        return Arrays.stream(values())
                .filter(motif -> motif.genre.equals(genre))
                .findFirst()
                .orElseThrow();
    }

    String genre() {
        return genre;
    }

    /** Tells where the motif has its color: u to the right and v downward, both in [-1, 1]. */
    boolean covers(double u, double v) {
        return Math.abs(u) <= 1 && Math.abs(v) <= 1 && isInside(u, v);
    }

    private boolean isInside(double u, double v) {
        return switch (this) {
            case DRAMA -> stripe(2.5 * u);
            case COMEDY -> u * u + v * v < 0.8;
            case ACTION -> stripe(1.8 * (u + v));
            case THRILLER -> Math.abs(v - 0.6 * zigzag(u)) < 0.24;
            case ROMANCE -> heart(u, v);
            case ADVENTURE -> Math.abs(u + Math.abs(v) - 0.35) < 0.27;
            case SCI_FI -> ring(u * u + v * v);
            case CRIME -> stripe(1.8 * (v - u));
            case HORROR -> spikes(u, v);
            case FANTASY -> Math.abs(Math.abs(v) - u - 0.35) < 0.27;
            case ANIMATION -> dot(u) + dot(v) < 0.06;
            case MYSTERY -> stripe(2 * u) == stripe(2 * v);
            case MUSICAL -> stripe(2.5 * v + 0.7 * StrictMath.sin(5 * u));
            case DOCUMENTARY -> stripe(2.5 * v);
            case WESTERN -> Math.abs(v) < 0.85 && Math.abs(u) < (v + 0.85) / 1.9;
            case FILM_NOIR -> Math.abs(v) < 0.85 && Math.abs(u) < (0.85 - v) / 1.9;
        };
    }

    /** Returns the motif that careless printers take for this one; most have none. */
    SampleMotif mistakenFor() {
        return switch (this) {
            case ACTION -> CRIME;
            case CRIME -> ACTION;
            case ADVENTURE -> FANTASY;
            case FANTASY -> ADVENTURE;
            case THRILLER -> MYSTERY;
            case MYSTERY -> THRILLER;
            case HORROR -> SCI_FI;
            case SCI_FI -> HORROR;
            case WESTERN -> FILM_NOIR;
            case FILM_NOIR -> WESTERN;
            default -> this;
        };
    }

    private static boolean stripe(double x) {
        return Math.floorMod((int) Math.floor(x), 2) == 0;
    }

    private static double zigzag(double u) {
        double phase = 1.5 * (u + 1);
        return 4 * Math.abs(phase - Math.floor(phase + 0.5)) - 1;
    }

    private static boolean heart(double u, double v) {
        double x = 1.2 * u;
        double y = 0.1 - 1.2 * v;
        double ball = x * x + y * y - 1;
        return ball * ball * ball < x * x * y * y * y;
    }

    private static boolean ring(double square) {
        return square < 0.08 || (square > 0.4 && square < 0.95);
    }

    private static boolean spikes(double u, double v) {
        double wave = StrictMath.cos(2.5 * StrictMath.atan2(u, -v));
        double reach = 0.35 + 0.6 * wave * wave * wave * wave;
        return u * u + v * v < reach * reach;
    }

    /** Squares how far a coordinate is from the middle of the nearest dot. */
    private static double dot(double x) {
        double place = 1.5 * (x + 1);
        double off = (place - Math.floor(place) - 0.5) / 1.5;
        return off * off;
    }
}
