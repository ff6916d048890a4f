/** Predicts from factors that are learned: numbers for each user and each movie whose products say what suits whom. */
@NullMarked
package matinee.factor;

import org.jspecify.annotations.NullMarked;
