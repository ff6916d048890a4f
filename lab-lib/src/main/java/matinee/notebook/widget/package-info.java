/**
 * Makes a notebook answer to the learner's hand: controls, pictures that follow them, and front ends of our own. What is moved in
 * the browser arrives here as a Java value, also while a cell runs; a saved notebook holds a static picture in its place.
 *
 * <pre>{@code
 * Slider<Integer> stars = Slider.of("stars", 1, 5, 4);
 * Live.of(stars).show(n -> "★".repeat(n))
 * }</pre>
 */
@NullMarked
package matinee.notebook.widget;

import org.jspecify.annotations.NullMarked;
