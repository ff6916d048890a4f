/** Describes users and movies by numbers, and finds who is nearest by them: {@link matinee.feature.Features}, {@link matinee.feature.Distance}, {@link matinee.feature.NearestRows}. */
@NullMarked
package matinee.feature;

import org.jspecify.annotations.NullMarked;
