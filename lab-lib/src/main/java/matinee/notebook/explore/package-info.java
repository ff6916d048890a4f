/**
 * Lets a learner explore by hand, in a cell: rate movies and see what is recommended, turn the knobs of neighbors, drag the points
 * of a correlation, compare recipes. What an explorer thinks is Java without Jupyter; what it looks like is a front end of its own.
 */
@NullMarked
package matinee.notebook.explore;

import org.jspecify.annotations.NullMarked;
