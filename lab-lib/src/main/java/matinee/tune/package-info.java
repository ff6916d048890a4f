/** Tunes recipes inside the training part alone: {@link matinee.tune.GridSearch}, {@link matinee.tune.RandomSearch}. */
@NullMarked
package matinee.tune;

import org.jspecify.annotations.NullMarked;
