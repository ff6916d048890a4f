package matinee.data;

import java.util.List;

/**
 * Describes a genre of the bundled sample.
 *
 * @param label its name
 * @param share how often it is a movie's first genre, against the others
 * @param taste where it stands on the axes of taste
 * @param nouns words for the titles of its movies; a hyphen stands for a space
 */
record SampleGenre(String label, int share, SampleTaste taste, List<String> nouns) {
    static final List<SampleGenre> ALL = List.of(
            of(
                    "Drama",
                    18,
                    -0.9,
                    0.1,
                    -0.4,
                    0,
                    "Orchard Quarrel Inheritance Staircase Harvest Letterbox Verdict Boathouse"),
            of(
                    "Comedy",
                    16,
                    -0.2,
                    -0.9,
                    -0.3,
                    0,
                    "Trombone Casserole Landlady Parrot Wallpaper Raincoat Brass-Band Omelet"),
            of("Action", 11, 1.1, 0.2, 0, -0.1, "Convoy Detonator Runway Gauntlet Ironworks Ferry Ricochet Dynamo"),
            of(
                    "Thriller",
                    9,
                    0.5,
                    0.8,
                    -0.3,
                    0,
                    "Witness Switchboard Elevator Alibi Signal Trapdoor Courier Timetable"),
            of(
                    "Romance",
                    8,
                    -1.0,
                    -0.4,
                    0.2,
                    0,
                    "Ballroom Postcard Ribbon Greenhouse Gondola Honeymoon Pianist Umbrella"),
            of(
                    "Adventure",
                    7,
                    0.7,
                    -0.3,
                    0.6,
                    0,
                    "Compass Expedition Lagoon Caravan Glacier Archipelago Balloon Monsoon"),
            of("Sci-Fi", 7, 0.6, 0.2, 0.9, -0.1, "Satellite Airlock Orbit Android Observatory Comet Terrarium Antenna"),
            of("Crime", 6, 0.2, 0.9, -0.6, 0, "Locksmith Pawnshop Ledger Getaway Cashbox Forger Warehouse Informer"),
            of("Horror", 5, 0.3, 1.2, 0.4, 0, "Cellar Scarecrow Attic Moth Marsh Gravedigger Doll Well"),
            of("Fantasy", 5, 0.1, -0.2, 1.2, 0, "Lantern Dragonfly Sorceress Thimble Tower Riddle Changeling Mirror"),
            of("Animation", 4, 0, -0.9, 0.8, 0, "Teapot Hedgehog Snowglobe Puffin Kite Button Tadpole Marionette"),
            of(
                    "Mystery",
                    4,
                    -0.3,
                    0.7,
                    0.2,
                    0,
                    "Clockmaker Wardrobe Telegram Keyhole Lodger Portrait Inkwell Sleepwalker"),
            of(
                    "Musical",
                    2,
                    -0.6,
                    -0.8,
                    0.3,
                    0.1,
                    "Tambourine Chorus Footlight Nightingale Waltz Accordion Carousel Overture"),
            of(
                    "Documentary",
                    2,
                    -0.5,
                    0,
                    -1.2,
                    0,
                    "Beekeepers Lighthouses Potters Tides Bridges Glassblowers Archives Salt-Pans"),
            of("Western", 2, 0.2, 0.1, -0.2, 1.5, "Canyon Stagecoach Sagebrush Farrier Railhead Mustang Gulch Corral"),
            of(
                    "Film-Noir",
                    2,
                    -0.1,
                    0.4,
                    -0.2,
                    1.5,
                    "Streetlamp Fedora Alley Pier Cigarette-Case Nightclub Typist Drizzle"));

    private static SampleGenre of(
            String label, int share, double spectacle, double darkness, double wonder, double nostalgia, String nouns) {
        SampleTaste taste = new SampleTaste(spectacle, darkness, wonder, nostalgia);
        return new SampleGenre(label, share, taste, List.of(nouns.split(" ")));
    }

    boolean isDocumentary() {
        return label.equals("Documentary");
    }

    /** Tells how well two genres go together in one movie: more, the nearer they are on the axes; 0 for a genre and itself. */
    double affinity(SampleGenre other) {
        if (equals(other)) {
            return 0;
        }
        SampleTaste apart = taste.plus(other.taste.times(-1));
        return other.share * StrictMath.exp(-apart.dot(apart));
    }
}
