/** Measures the library: each case in a process of its own, beside what others do with the same data. */
@NullMarked
package matinee.lab.bench;

import org.jspecify.annotations.NullMarked;
