package matinee;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Describes a user, as far as the data set knows one.
 *
 * @param id id of the user, as the data set writes it
 * @param age age (years); empty: unknown
 * @param gender gender as the data set writes it, such as {@code F} or {@code M}; empty: unknown
 * @param occupation occupation; empty: unknown
 * @param place where the user lives: a zip code or the name of a place; empty: unknown
 */
public record User(
        int id, OptionalInt age, Optional<String> gender, Optional<String> occupation, Optional<String> place) {}
