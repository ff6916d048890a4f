/**
 * Knows Jupyter: how each result looks in a notebook, and what a cell finds imported. What is here works in the course's own
 * kernel and in any other that loads JJava's extensions.
 */
@NullMarked
package matinee.notebook;

import org.jspecify.annotations.NullMarked;
