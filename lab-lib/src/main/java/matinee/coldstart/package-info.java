/** Predicts for strangers from what is known of them: age, gender and place of a user, genres and year of a movie. */
@NullMarked
package matinee.coldstart;

import org.jspecify.annotations.NullMarked;
