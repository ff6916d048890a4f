package matinee.data;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import matinee.Scale;

/**
 * Tells how to read ratings from a table of separated values whose first line names the columns.
 *
 * @param user name of the column of user ids; empty: recognized by its usual names
 * @param item name of the column of movie ids; empty: recognized
 * @param rating name of the column of ratings; empty: recognized
 * @param time name of the column of times (s since 1970-01-01T00:00Z); empty: recognized by {@link #usual()}, else none
 * @param separator what stands between two columns
 * @param charset how the file writes letters
 * @param scale the scale of the ratings; empty: found from the ratings themselves
 */
public record CsvColumns(
        Optional<String> user,
        Optional<String> item,
        Optional<String> rating,
        Optional<String> time,
        char separator,
        Charset charset,
        Optional<Scale> scale) {

    /** Refuses a separator that can also be part of a number or of a quoted text. */
    public CsvColumns {
        if (Character.isLetterOrDigit(separator) || "\".-+\r\n".indexOf(separator) >= 0) {
            throw new IllegalArgumentException(
                    "separator must be a sign such as ',' or ';', but was '" + separator + "'");
        }
    }

    /** Recognizes the columns by their usual names, such as {@code userId}, {@code item_id}, {@code rating}, {@code timestamp}. */
    public static CsvColumns usual() {
        return new CsvColumns(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ',',
                StandardCharsets.UTF_8,
                Optional.empty());
    }

    /** Names the three columns that there must be; times are read only if {@link #withTime} names them as well. */
    public static CsvColumns named(String user, String item, String rating) {
        return new CsvColumns(
                Optional.of(user),
                Optional.of(item),
                Optional.of(rating),
                Optional.empty(),
                ',',
                StandardCharsets.UTF_8,
                Optional.empty());
    }

    /** Returns a copy that reads times from a column (s since 1970-01-01T00:00Z). */
    public CsvColumns withTime(String column) {
        return new CsvColumns(user, item, rating, Optional.of(column), separator, charset, scale);
    }

    /** Returns a copy with another separator than the comma. */
    public CsvColumns withSeparator(char other) {
        return new CsvColumns(user, item, rating, time, other, charset, scale);
    }

    /** Returns a copy with another charset than UTF-8. */
    public CsvColumns withCharset(Charset other) {
        return new CsvColumns(user, item, rating, time, separator, other, scale);
    }

    /** Returns a copy that says on which scale the ratings are; a rating off it is an error. */
    public CsvColumns withScale(Scale known) {
        return new CsvColumns(user, item, rating, time, separator, charset, Optional.of(known));
    }
}
