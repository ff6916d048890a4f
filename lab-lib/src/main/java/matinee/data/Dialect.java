package matinee.data;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;

/** How a file of records is written. */
record Dialect(String separator, boolean quotes, boolean header, Charset charset) {
    /** Comma-separated with a header, as the newer MovieLens sets and the bundled sample are. */
    static final Dialect CSV = new Dialect(",", true, true, StandardCharsets.UTF_8);

    /** No header, no quotes, Latin-1, as the older MovieLens sets are. */
    static Dialect old(String separator) {
        return new Dialect(separator, false, false, StandardCharsets.ISO_8859_1);
    }

    CSVFormat format() {
        CSVFormat.Builder format = CSVFormat.DEFAULT.builder().setDelimiter(separator);
        return (quotes ? format : format.setQuote(null)).get();
    }
}
