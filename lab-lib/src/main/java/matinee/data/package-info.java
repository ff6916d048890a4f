/** Gets rating data: reads it from files, fetches it, makes the bundled sample, and splits it for honest tests. */
@NullMarked
package matinee.data;

import org.jspecify.annotations.NullMarked;
