/** Names the things that every part of the course speaks of: ratings, profiles, algorithms and what they recommend. */
@NullMarked
package matinee;

import org.jspecify.annotations.NullMarked;
