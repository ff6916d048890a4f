package matinee;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds what a user wrote about a movie, and the stars that came with it.
 *
 * @param user id of the user
 * @param item id of the movie
 * @param stars the rating (stars)
 * @param text what was written
 */
public record Review(int user, int item, double stars, String text) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");

    /**
     * Lists the words in the order in which they stand, in small letters and without punctuation; a word may have a hyphen or
     * an apostrophe inside. Empty for a text without letters or digits.
     */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return List.copyOf(words);
    }
}
