/** Predicts without looking at anybody's taste: means, biases and popularity, which every method must beat. */
@NullMarked
package matinee.baseline;

import org.jspecify.annotations.NullMarked;
