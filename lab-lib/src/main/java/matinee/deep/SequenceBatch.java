package matinee.deep;

import java.util.Arrays;

/**
 * Puts sequences side by side, one in each column, short ones filled up at their end.
 *
 * @param times how long the longest is
 * @param size how many there are
 * @param ids times × size, row by row
 * @param places where answers are asked for, each time · size + column
 * @param truths what should be answered there
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one step, never compared nor printed
record SequenceBatch(int times, int size, float[] ids, float[] places, float[] truths) {
    static SequenceBatch of(SequenceTask task, int... samples) {
        int size = samples.length;
        int times = Arrays.stream(samples)
                .map(sample -> task.ids(sample).length)
                .max()
                .orElseThrow();
        int asked = Arrays.stream(samples)
                .map(sample -> task.ids(sample).length - task.asked(sample))
                .sum();
        SequenceBatch batch =
                new SequenceBatch(times, size, new float[times * size], new float[asked], new float[asked]);
        int next = 0;
        for (int column = 0; column < size; column++) {
            int[] ids = task.ids(samples[column]);
            for (int at = 0; at < ids.length; at++) {
                batch.ids[at * size + column] = ids[at];
                if (at >= task.asked(samples[column])) {
                    batch.places[next] = at * size + column;
                    batch.truths[next++] = task.truth(samples[column], at);
                }
            }
        }
        return batch;
    }

    /** Makes what stands where a mask is 0 unknown. */
    void hide(float[] mask) {
        for (int n = 0; n < ids.length; n++) {
            ids[n] = mask[n] > 0 ? ids[n] : 0;
        }
    }
}
