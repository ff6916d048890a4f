package matinee.grade;

import java.util.Optional;

/**
 * Holds a file that somebody handed in.
 *
 * @param student whose it is
 * @param number the learning platform's number of the student; may be empty
 * @param file what it is called, with its folders
 * @param time when it was last changed (ms since the epoch)
 * @param bytes what is in it
 * @param trouble why it cannot be graded, as the end of a sentence; empty: it can
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record Submission(String student, String number, String file, long time, byte[] bytes, String trouble) {
    /** Reads its cells, or says why it has none. */
    Reading reading() {
        if (!trouble.isEmpty()) {
            return new Reading(Optional.empty(), trouble);
        }
        try {
            return new Reading(Optional.of(Sheet.read(bytes)), "");
        } catch (IllegalArgumentException e) {
            return new Reading(Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    record Reading(Optional<Sheet> sheet, String trouble) {}
}
