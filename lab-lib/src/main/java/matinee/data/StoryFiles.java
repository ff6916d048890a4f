package matinee.data;

import java.util.ArrayList;
import java.util.List;
import matinee.History;
import matinee.Review;
import matinee.Scale;

/** Reads what users wrote, and what viewers watched one after the other. */
final class StoryFiles {
    private StoryFiles() {}

    /** Reads reviews.csv: userId, movieId, rating (stars) and text. */
    static List<Review> reviews(Source source) {
        List<Review> reviews = new ArrayList<>();
        try (Records records = Records.open(source, Dialect.CSV)) {
            Columns columns = new Columns(source, records.header());
            int user = columns.must("userId");
            int item = columns.must("movieId");
            int stars = columns.must("rating");
            int text = columns.must("text");
            while (records.next()) {
                reviews.add(new Review(
                        records.whole(user, "user id"),
                        records.whole(item, "movie id"),
                        stars(records, stars),
                        records.text(text)));
            }
        }
        return reviews;
    }

    private static double stars(Records records, int column) {
        String text = records.text(column);
        double stars;
        try {
            stars = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw records.error("a rating must be a number such as 3.5, but was \"%s\"", text);
        }
        if (!Scale.halfStars().contains(stars)) {
            throw records.error("a rating must be on the scale of half stars from 0.5 to 5, but was %s", text);
        }
        return stars;
    }

    /** Reads histories.csv: viewerId, and movieIds separated by spaces, first to last. */
    static List<History> histories(Source source) {
        List<History> histories = new ArrayList<>();
        try (Records records = Records.open(source, Dialect.CSV)) {
            Columns columns = new Columns(source, records.header());
            int viewer = columns.must("viewerId");
            int movies = columns.must("movieIds");
            UniqueIds ids = new UniqueIds("viewer");
            while (records.next()) {
                histories.add(History.of(ids.read(records, viewer), items(records, movies)));
            }
        }
        return histories;
    }

    private static int[] items(Records records, int column) {
        String[] parts = records.text(column).split(" +", -1);
        int[] items = new int[parts.length];
        for (int n = 0; n < parts.length; n++) {
            try {
                items[n] = Integer.parseInt(parts[n]);
            } catch (NumberFormatException e) {
                throw records.error("movieIds must be whole numbers separated by spaces, but has \"%s\"", parts[n]);
            }
        }
        return items;
    }
}
