/**
 * Shows how networks learn, in plain Java and small enough to read in one sitting: a number that remembers where it comes from,
 * layers, activations, ways down the slope, convolution and pooling, and a network that reads step by step.
 *
 * <p>Everything is immutable: a step gives new weights. Nothing here is fast; the recipes of {@code matinee.deep} are.
 */
@NullMarked
package matinee.deep.byhand;

import org.jspecify.annotations.NullMarked;
