/** Saves what was fitted, and reads it back: the same predictions, bit for bit, without a new training. */
@NullMarked
package matinee.store;

import org.jspecify.annotations.NullMarked;
