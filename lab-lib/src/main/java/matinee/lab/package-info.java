/** Holds the one command of the course: sets Jupyter up, opens it, runs and checks the chapters, tells what is healthy. */
@NullMarked
package matinee.lab;

import org.jspecify.annotations.NullMarked;
