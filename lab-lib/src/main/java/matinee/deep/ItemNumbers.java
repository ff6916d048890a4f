package matinee.deep;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import matinee.History;

/**
 * Numbers the movies of histories from 0, by ascending id.
 *
 * @param ids the ids, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // held by one network alone, never compared nor printed
record ItemNumbers(int[] ids) {
    static ItemNumbers of(List<History> histories) {
        return new ItemNumbers(histories.stream()
                .flatMapToInt(History::items)
                .distinct()
                .sorted()
                .toArray());
    }

    /** Refuses ids that do not ascend. */
    ItemNumbers {
        for (int n = 1; n < ids.length; n++) {
            if (ids[n] <= ids[n - 1]) {
                throw new IllegalArgumentException("ids must ascend, but " + ids[n] + " follows " + ids[n - 1]);
            }
        }
    }

    int size() {
        return ids.length;
    }

    /** Finds the number of a movie; negative if it has none. */
    int number(int item) {
        return Arrays.binarySearch(ids, item);
    }

    /** Numbers the movies of a history; those without a number are passed over. */
    int[] numbers(History history) {
        return history.items().map(this::number).filter(number -> number >= 0).toArray();
    }

    /** Returns what a network reads: the last so many of some numbers, each one more, as it knows 0 as whatever is unknown. */
    static int[] read(int[] numbers, int count, int length) {
        return IntStream.range(Math.max(0, count - length), count)
                .map(at -> numbers[at] + 1)
                .toArray();
    }
}
