/** Puts users and movies into categories: {@link matinee.classify.KnnClassifier} into those that are given, {@link matinee.classify.KMeans} into some that it finds. */
@NullMarked
package matinee.classify;

import org.jspecify.annotations.NullMarked;
