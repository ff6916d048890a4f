package matinee.data;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Describes an edition of MovieLens that can be fetched.
 *
 * @param name its name, such as {@code ml-1m}; also that of its zip and its folder
 * @param what what is in it, in a few words
 * @param zipBytes about how large its zip is (bytes)
 * @param bytes about how large it is unpacked (bytes)
 * @param checksum what the zip must be; empty where the zip changes with time
 * @param files files that it must have
 * @param known what some of its files are in the edition on which the course was measured; others are taken, with a note
 */
public record Edition(
        String name,
        String what,
        long zipBytes,
        long bytes,
        Optional<Checksum> checksum,
        List<String> files,
        Map<String, Checksum> known) {
    /** Copies the lists, so that an edition never changes. */
    public Edition {
        files = List.copyOf(files);
        known = Map.copyOf(known);
    }

    /** Sums up the licence, whose whole text is in the data set's own README. */
    public String licence() {
        return "MovieLens belongs to the GroupLens research group of the University of Minnesota. Use it for research and learning,"
                + " not for money without their permission; pass it on only as its README allows; do not suggest that they endorse you;"
                + " and cite F. Maxwell Harper and Joseph A. Konstan, The MovieLens Datasets: History and Context,"
                + " ACM TiiS 5, 4 (2015), doi:10.1145/2827872.";
    }

    /** Says how large the zip is, such as {@code 5.9 MB}. */
    public String size() {
        return megabytes(zipBytes);
    }

    static String megabytes(long bytes) {
        double millions = bytes / 1e6;
        return millions < 1000
                ? String.format(Locale.ROOT, millions < 10 ? "%.1f MB" : "%.0f MB", millions)
                : String.format(Locale.ROOT, "%.1f GB", millions / 1000);
    }
}
