/** Predicts from neighbors: users who rate alike, or movies that are rated alike. */
@NullMarked
package matinee.neighbor;

import org.jspecify.annotations.NullMarked;
