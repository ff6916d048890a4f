package matinee.data;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Invents titles, each once, from a small grammar whose word pairs are too odd to be the title of a movie that exists. */
final class SampleTitles {
    private static final List<String> MANNERS = List.of(
            ("Marmalade Tidewater Moth-Eaten Half-Lit Cinnamon Borrowed Unsent Upholstered Vinegar Lopsided Mothball "
                            + "Barnacled Threadbare Sugar-Glass Overdue Candlewax Rust-Red Secondhand Feathered Unpaid Gingham "
                            + "Lukewarm Whalebone Pewter Oatmeal Far-Flung Left-Handed Quicklime Seasick Sunday Unposted "
                            + "Velveteen Walnut Wind-Up Misfiled Nearsighted Porcelain Tangerine Thirteenth Unfinished")
                    .split(" "));
    private static final List<String> PLACES = List.of(
            ("Harrowmere Saltwick Ostervane Brindle-Cove Quillhaven Tamsin-Ferry Low-Marrow Pellingdown Vellmouth Carraway "
                            + "Nether-Wick Umberley Sandreach Thistlegate Corvane Dunmarrow Eastering Fallowby Glimsea Marrowgate")
                    .split(" "));
    private static final List<String> WHEN = List.of(
            ("Midwinter Leap-Year Low-Tide Ash-Wednesday Half-Past-Nine Early-Closing Second-Sowing First-Frost "
                            + "Quarter-Day Dusk-and-a-Half Carnival-Week Lamp-Oil-Season")
                    .split(" "));
    private static final List<String> NUMBERS = List.of("Two Three Four Six Seven Nine Eleven Forty".split(" "));

    private final Set<String> given = new HashSet<>();

    /** Invents a title for a movie of a genre that no movie has yet. */
    String next(SampleGenre genre, Draws draws) {
        String title = invent(genre, draws);
        while (!given.add(title.replaceFirst("^The ", ""))) {
            title = invent(genre, draws);
        }
        return title;
    }

    private static String invent(SampleGenre genre, Draws draws) {
        String noun = draws.oneOf(genre.nouns());
        String manner = draws.oneOf(MANNERS);
        String place = draws.oneOf(PLACES);
        if (genre.isDocumentary()) {
            return spaced(
                    draws.chance(0.5) ? "The " + noun + " of " + place : manner + " " + noun + ", a Year in " + place);
        }
        String title =
                switch (draws.between(0, 9)) {
                    case 0 -> "The " + noun + " of " + place;
                    case 1 -> "A " + noun + " for " + place;
                    case 2 -> noun + " at " + draws.oneOf(WHEN);
                    case 3 -> "No " + noun + " in " + place;
                    case 4 -> draws.oneOf(NUMBERS) + " " + manner + " Days in " + place;
                    case 5 -> noun + ", Then " + draws.oneOf(WHEN);
                    case 6 -> manner + " " + noun;
                    default -> "The " + manner + " " + noun;
                };
        return spaced(articled(title));
    }

    private static String articled(String title) {
        return title.matches("A [AEIOU].*") ? "An" + title.substring(1) : title;
    }

    private static String spaced(String title) {
        for (String hyphened : List.of("Moth-Eaten", "Half-Lit", "Rust-Red", "Far-Flung", "Left-Handed", "Wind-Up")) {
            title = title.replace(hyphened, hyphened.replace('-', '~'));
        }
        return title.replace('-', ' ').replace('~', '-');
    }
}
