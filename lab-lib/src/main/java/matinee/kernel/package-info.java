/** Runs Java cells for Jupyter: JShell in process, readable errors, a Stop that works. Knows nothing of movies or ratings. */
@NullMarked
package matinee.kernel;

import org.jspecify.annotations.NullMarked;
