package matinee.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import matinee.DuplicateRatingException;
import matinee.RatingColumns;
import matinee.Ratings;
import matinee.Scale;

/** Reads a file of ratings: bare numbers the quick way, everything else, and every mistake, the careful way. */
final class RatingFile {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Set<?> LIKE_ASCII =
            Set.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.US_ASCII);

    private final Source source;
    private final Dialect dialect;
    private final RatingShape shape;

    private RatingFile(Source source, Dialect dialect, RatingShape shape) {
        this.source = source;
        this.dialect = dialect;
        this.shape = shape;
    }

    /** Reads a file in one of MovieLens' own forms. */
    static Ratings read(Source source, Dialect dialect, Scale scale) {
        return new RatingFile(source, dialect, RatingShape.movieLens(scale)).read();
    }

    /** Reads a file whose header names its columns. */
    static Ratings read(Source source, CsvColumns columns) {
        Dialect dialect = new Dialect(String.valueOf(columns.separator()), true, true, columns.charset());
        try (Records records = Records.open(source, dialect)) {
            return new RatingFile(source, dialect, new Header(source, records.header()).shape(columns)).read();
        }
    }

    private Ratings read() {
        RatingColumns ratings = addQuickly().orElseGet(this::addCarefully);
        if (ratings.size() == 0) {
            throw source.error(
                    dialect.header()
                            ? "has no ratings below its header; get the file again"
                            : "is empty; get the file again");
        }
        Scale scale = shape.scale().orElseGet(() -> FoundScale.of(source, ratings.levels()));
        try {
            return ratings.toRatings(scale);
        } catch (DuplicateRatingException e) {
            throw source.error(
                    lineOf(e.secondRow()),
                    "user %d rated movie %d already in line %d; keep one of the two lines",
                    e.user(),
                    e.item(),
                    lineOf(e.firstRow()));
        }
    }

    private Optional<RatingColumns> addQuickly() {
        if (!LIKE_ASCII.contains(dialect.charset())) {
            return Optional.empty();
        }
        try {
            RatingColumns ratings =
                    RatingColumns.ofCapacity(Math.max(0, source.countLines() - (dialect.header() ? 1 : 0)));
            try (InputStream in = source.open()) {
                return PlainLines.addAll(in, dialect, shape, ratings) ? Optional.of(ratings) : Optional.empty();
            }
        } catch (IOException e) {
            throw source.failure(e);
        }
    }

    private RatingColumns addCarefully() {
        RatingColumns ratings = new RatingColumns();
        try (Records records = Records.open(source, dialect)) {
            while (records.next()) {
                if (records.size() != shape.columns()) {
                    throw records.error(
                            "must have %d columns separated by %s, but has %d",
                            shape.columns(), Header.shown(dialect.separator()), records.size());
                }
                ratings.add(
                        records.whole(shape.user(), "user id"),
                        records.whole(shape.item(), "movie id"),
                        value(records),
                        shape.time() < 0 ? 0 : time(records));
            }
        }
        return ratings;
    }

    private double value(Records records) {
        String text = records.text(shape.rating());
        double value = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!Double.isFinite(value)) {
            throw records.error(
                    "a rating must be a number such as 3.5, but was \"%s\"; correct the line or leave it out", text);
        }
        if (!shape.allows(value)) {
            Scale scale = shape.scale().orElseThrow();
            throw records.error(
                    "a rating must be one of %s to %s in steps of %s, but was %s; correct the line or leave it out",
                    scale.min(), scale.max(), scale.step(), text);
        }
        return value;
    }

    private long time(Records records) {
        String text = records.text(shape.time());
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw records.error(
                    "a time must be in whole seconds since 1970, such as 1000000000, but was \"%s\"; correct the line or leave it out",
                    text);
        }
    }

    private long lineOf(int row) {
        try (Records records = Records.open(source, dialect)) {
            for (int n = 0; n <= row; n++) {
                records.next();
            }
            return records.line();
        }
    }
}
