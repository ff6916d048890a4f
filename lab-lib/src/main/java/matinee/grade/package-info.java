/** Makes the learners' exercises from their solutions, runs what learners hand in, and tells what it is worth. */
@NullMarked
package matinee.grade;

import org.jspecify.annotations.NullMarked;
