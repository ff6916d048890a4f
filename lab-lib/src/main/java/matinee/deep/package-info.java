/**
 * Learns with networks, on the engines behind DJL: the only package that sees them. No array of an engine leaves it, and what is
 * learned is copied into plain arrays, so that a fitted network predicts in plain Java.
 */
@NullMarked
package matinee.deep;

import org.jspecify.annotations.NullMarked;
