/** Measures how alike two profiles are: correlations, cosine, distances, and what makes them fit for few co-rated movies. */
@NullMarked
package matinee.similarity;

import org.jspecify.annotations.NullMarked;
