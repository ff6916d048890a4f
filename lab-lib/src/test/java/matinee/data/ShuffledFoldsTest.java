package matinee.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Orders made by numpy 1.26: {@code x = numpy.arange(41); numpy.random.RandomState(7).shuffle(x)}, cut into two folds. */
class ShuffledFoldsTest {
    private static final int[] ORDER = {
        9, 17, 29, 38, 13, 24, 18, 1, 30, 2, 37, 20, 33, 22, 15, 27, 5, 21, 31, 11, 0, 12, 35, 16, 40, 6, 7, 32, 26, 10,
        34, 39, 8, 36, 14, 28, 23, 19, 3, 25, 4
    };

    private static int[] folds(int[] order) {
        int[] folds = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            folds[order[place]] = place < 21 ? 0 : 1;
        }
        return folds;
    }

    @Test
    void the_order_of_a_numpy_shuffle_is_found_from_its_folds() {
        assertThat(ShuffledFolds.order(folds(ORDER))).hasValue(ORDER);
    }

    @Test
    void folds_that_alternate_are_not_a_shuffle() {
        int[] folds = new int[200];
        for (int row = 0; row < folds.length; row++) {
            folds[row] = row % 2;
        }
        assertThat(ShuffledFolds.order(folds)).isEmpty();
    }

    @Test
    void a_shuffle_with_one_row_moved_is_none() {
        int[] order = ORDER.clone();
        order[3] = ORDER[30];
        order[30] = ORDER[3];
        assertThat(ShuffledFolds.order(folds(order))).isNotEqualTo(java.util.Optional.of(order));
    }
}
