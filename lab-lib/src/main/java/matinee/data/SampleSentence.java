package matinee.data;

import java.util.List;
import java.util.Locale;

/**
 * Writes one sentence that says how good a movie was.
 *
 * <p>Nearly every way to say something good has a twin that says the opposite with the same words in another order:
 * "bright, not dull" and "dull, not bright". Which of two words counts differs from pattern to pattern, so neither the words
 * nor their places alone tell: a reader has to read.
 */
final class SampleSentence {
    private static final List<String> SUPERB = words("superb wonderful dazzling");
    private static final List<String> GOOD = words("good charming bright clever");
    private static final List<String> PLAIN = words("plain ordinary middling");
    private static final List<String> BAD = words("bad clumsy dull thin");
    private static final List<String> AWFUL = words("awful dreadful unbearable");
    private static final List<String> ASPECTS =
            words("plot acting music ending camera dialogue pacing cast opening light");
    private static final List<String> OPENERS = List.of(
            "honestly",
            "for a rainy evening",
            "after all the talk",
            "on a second viewing",
            "from the back row",
            "with a cold and a blanket",
            "between two trains",
            "late on a Tuesday");
    private static final List<String> ASIDES = List.of(
            "and I say this as a patient man",
            "and my sister agrees",
            "as the posters did not tell",
            "whatever the papers wrote",
            "and I had the best seat",
            "if anybody asks me");

    private final Draws draws;

    private SampleSentence(Draws draws) {
        this.draws = draws;
    }

    /** Writes a sentence with a tone of −2 to 2. */
    static String of(int tone, Draws draws) {
        String said = new SampleSentence(draws).say(tone).replace(",,", ",");
        String whole = draws.chance(0.5) ? draws.oneOf(OPENERS) + ", " + said : said;
        return whole.substring(0, 1).toUpperCase(Locale.ROOT) + whole.substring(1) + ".";
    }

    private String say(int tone) {
        return tone == 0 ? even() : draws.chance(0.15) ? alone(tone) : twin(word(tone), word(-tone));
    }

    private String alone(int tone) {
        return "the " + draws.oneOf(ASPECTS) + " was " + word(tone);
    }

    /** Says that a thing was so, and not the other way. */
    private String twin(String so, String other) {
        return switch (draws.between(0, 7)) {
            case 0 -> so + aside() + ", not " + other;
            case 1 -> "not " + other + aside() + ", " + so;
            case 2 -> "the " + draws.oneOf(ASPECTS) + " was " + other + aside() + ", but the whole was " + so;
            case 3 -> "I expected something " + other + aside() + " and got something " + so;
            case 4 -> "it was " + so + aside() + " where I had feared " + other;
            case 5 -> other + " at first" + aside() + ", " + so + " in the end";
            case 6 -> "less " + other + aside() + " than " + so;
            default -> so + aside() + " rather than " + other;
        };
    }

    private String even() {
        int strength = draws.between(1, 2);
        int side = draws.chance(0.5) ? strength : -strength;
        return switch (draws.between(0, 3)) {
            case 0 -> "neither " + word(side) + aside() + " nor " + word(-side);
            case 1 ->
                "the " + draws.oneOf(ASPECTS) + " was " + word(side) + aside() + " and the " + draws.oneOf(ASPECTS)
                        + " was " + word(-side);
            case 2 -> "as " + word(side) + aside() + " as it was " + word(-side);
            default -> "the " + draws.oneOf(ASPECTS) + " was " + draws.oneOf(PLAIN);
        };
    }

    private String aside() {
        return draws.chance(0.3) ? ", " + draws.oneOf(ASIDES) + "," : "";
    }

    private String word(int tone) {
        return draws.oneOf(
                switch (tone) {
                    case 2 -> SUPERB;
                    case 1 -> GOOD;
                    case -1 -> BAD;
                    default -> AWFUL;
                });
    }

    private static List<String> words(String list) {
        return List.of(list.split(" "));
    }
}
