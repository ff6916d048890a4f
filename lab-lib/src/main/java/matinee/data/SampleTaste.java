package matinee.data;

import java.util.Locale;

/**
 * Places a movie on the four axes of taste, or tells how much a user likes what stands high on each.
 *
 * @param spectacle much happens, against quiet
 * @param darkness dark, against light
 * @param wonder beyond this world, against true to life
 * @param nostalgia old-time; what the niche loves
 */
record SampleTaste(double spectacle, double darkness, double wonder, double nostalgia) {
    /** How many axes there are. */
    static final int RANK = 4;

    /** The names of the axes, as the head of a table. */
    static final String HEADER = "spectacle,darkness,wonder,nostalgia";

    static SampleTaste normal(double deviation, double ofNostalgia, Draws draws) {
        return new SampleTaste(
                draws.normal(0, deviation),
                draws.normal(0, deviation),
                draws.normal(0, deviation),
                draws.normal(0, ofNostalgia));
    }

    SampleTaste plus(SampleTaste other) {
        return new SampleTaste(
                spectacle + other.spectacle,
                darkness + other.darkness,
                wonder + other.wonder,
                nostalgia + other.nostalgia);
    }

    SampleTaste times(double factor) {
        return new SampleTaste(spectacle * factor, darkness * factor, wonder * factor, nostalgia * factor);
    }

    double dot(SampleTaste other) {
        return spectacle * other.spectacle
                + darkness * other.darkness
                + wonder * other.wonder
                + nostalgia * other.nostalgia;
    }

    String line() {
        return String.format(Locale.ROOT, "%.4f,%.4f,%.4f,%.4f", spectacle, darkness, wonder, nostalgia);
    }
}
