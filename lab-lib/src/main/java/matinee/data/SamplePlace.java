package matinee.data;

import java.util.List;

/**
 * Describes a town of the sample's users; none of them exists.
 *
 * @param label its name
 * @param share how many live there, against the others
 * @param shift how living there shifts tastes
 */
record SamplePlace(String label, int share, SampleTaste shift) {
    static final List<SamplePlace> ALL = List.of(
            of("Harrowmere", 24, 0.3, 0.2, -0.2),
            of("Saltwick", 18, -0.4, 0.3, 0.1),
            of("Ostervane", 16, 0.1, -0.5, 0.2),
            of("Quillhaven", 13, -0.3, -0.2, 0.5),
            of("Pellingdown", 11, 0.5, 0, -0.3),
            of("Carraway", 8, 0.1, 0.4, 0.4),
            of("Thistlegate", 6, -0.1, -0.3, -0.6),
            of("Glimsea", 4, -0.5, 0.1, -0.2));

    private static SamplePlace of(String label, int share, double spectacle, double darkness, double wonder) {
        return new SamplePlace(label, share, new SampleTaste(spectacle, darkness, wonder, 0));
    }
}
