/** Draws figures: immutable values that know their picture, their numbers and what to say to those who cannot see them. */
@NullMarked
package matinee.plot;

import org.jspecify.annotations.NullMarked;
