/** Predicts and ranks by what movies say of each other: how much one is rated above another, who rates both. */
@NullMarked
package matinee.item;

import org.jspecify.annotations.NullMarked;
