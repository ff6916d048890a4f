package matinee;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Shows ratings as a sparse matrix, users × movies, with dense positions from 0 in place of ids: what algorithms walk.
 *
 * <p>Positions belong to one set of ratings; they mean nothing in another and are never shown to a learner.
 */
public final class RatingMatrix {
    private final RatingColumns.Values values;
    private final DenseIds users;
    private final DenseIds items;
    private final Object lock = new Object();
    private volatile @Nullable RatingLines byUser;
    private volatile @Nullable RatingLines byItem;

    private RatingMatrix(DenseIds users, DenseIds items, RatingColumns.Values values) {
        this.users = users;
        this.items = items;
        this.values = values;
    }

    /** Makes a matrix, which takes the two columns of ids over. */
    static RatingMatrix of(int[] users, int[] items, RatingColumns.Values values) {
        return new RatingMatrix(DenseIds.of(users), DenseIds.of(items), values);
    }

    /** Counts the ratings. */
    public int size() {
        return values.size();
    }

    /** Returns the position of the user in a row of the file. */
    public int user(int row) {
        return users.at(row);
    }

    /** Returns the position of the movie in a row of the file. */
    public int item(int row) {
        return items.at(row);
    }

    /** Returns the value in a row of the file (stars). */
    public double value(int row) {
        return values.at(row);
    }

    /** Returns the ratings in lines, one for each user; made when first asked for, as they take 4 bytes a rating. */
    public RatingLines byUser() {
        RatingLines lines = byUser;
        if (lines == null) {
            synchronized (lock) {
                lines = byUser;
                if (lines == null) {
                    lines = new RatingLines(users, items, values);
                    byUser = lines;
                }
            }
        }
        return lines;
    }

    /** Returns the ratings in lines, one for each movie; made when first asked for, as they take 4 bytes a rating. */
    public RatingLines byItem() {
        RatingLines lines = byItem;
        if (lines == null) {
            synchronized (lock) {
                lines = byItem;
                if (lines == null) {
                    lines = new RatingLines(items, users, values);
                    byItem = lines;
                }
            }
        }
        return lines;
    }

    RatingColumns.Values values() {
        return values;
    }

    DenseIds users() {
        return users;
    }

    DenseIds items() {
        return items;
    }

    void refuseDuplicates() {
        RatingLines lines = byUser();
        int[] seenBy = new int[items.count()];
        Arrays.fill(seenBy, -1);
        for (int user = 0; user < lines.count(); user++) {
            for (int at = lines.start(user); at < lines.end(user); at++) {
                int item = lines.other(at);
                if (seenBy[item] == user) {
                    int first = lines.start(user);
                    while (lines.other(first) != item) {
                        first++;
                    }
                    throw new DuplicateRatingException(lines.id(user), items.id(item), lines.row(first), lines.row(at));
                }
                seenBy[item] = user;
            }
        }
    }
}
