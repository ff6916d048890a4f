package matinee.data;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Tells what came of getting a data set.
 *
 * @param edition what was wanted
 * @param folder where it is
 * @param isNew whether it was not there before
 * @param note what the learner should know about it; mostly empty
 */
public record Fetched(Edition edition, Path folder, boolean isNew, Optional<String> note) {
    /** Returns the licence as the data set itself states it, or where it does not, a summary. */
    public String licence() {
        return LicenceText.in(folder).orElse(edition.licence());
    }
}
