/** What an exercise is: its cases, its hints, the mistakes it knows, and what a check of an answer finds. */
@NullMarked
package matinee.exercise;

import org.jspecify.annotations.NullMarked;
