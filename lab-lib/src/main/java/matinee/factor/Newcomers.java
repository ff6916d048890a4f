package matinee.factor;

/** Finds a new user's bias and factors from what he rated, with everything that was learned of the movies as it is. */
@FunctionalInterface
interface Newcomers {
    Newcomer meet(Rated rated);
}
