package matinee.deep;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import matinee.Review;

/**
 * Numbers the words that stand in at least two reviews, in alphabetical order from 1; every other word is number 0. So a network
 * learns what a rare word is like, and has met what it does not know.
 */
final class Vocabulary {
    private static final int FEWEST = 2;

    private final List<String> words;
    private final Map<String, Integer> numbers = new HashMap<>();

    Vocabulary(List<String> words) {
        this.words = List.copyOf(words);
        for (int n = 0; n < words.size(); n++) {
            numbers.put(words.get(n), n + 1);
        }
    }

    static Vocabulary of(List<Review> reviews) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        for (Review review : reviews) {
            review.words().stream().distinct().forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        return new Vocabulary(counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST)
                .map(Map.Entry::getKey)
                .toList());
    }

    List<String> words() {
        return words;
    }

    /** Counts the numbers in use, 0 among them. */
    int size() {
        return words.size() + 1;
    }

    /** Numbers the last words of a text, at most so many. */
    int[] numbers(List<String> text, int length) {
        return text.stream()
                .skip(Math.max(0, text.size() - length))
                .mapToInt(word -> numbers.getOrDefault(word, 0))
                .toArray();
    }
}
