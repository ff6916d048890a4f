/** Measures recipes: {@link matinee.eval.Evaluation} fits them, {@link matinee.eval.Metric metrics} say how good they are, {@link matinee.eval.Comparison} shows it. */
@NullMarked
package matinee.eval;

import org.jspecify.annotations.NullMarked;
