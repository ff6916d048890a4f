/** Knows notebooks as files: brings them into the one form in which they are stored, and compares their outputs. */
@NullMarked
package matinee.lab.chapter;

import org.jspecify.annotations.NullMarked;
