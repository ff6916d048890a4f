package matinee.data;

import matinee.Movie;

/**
 * Describes an invented movie with what is planted in it.
 *
 * @param movie what everybody may see
 * @param quality how much more than the average movie everybody likes it (stars)
 * @param trend how that changes (stars a year)
 * @param taste where it stands on each axis of taste
 * @param fame how many more watch it than the average movie (logarithm)
 * @param fashion how that changes (logarithm a year)
 * @param release when it can first be watched (s since 1970-01-01T00:00Z)
 * @param previous position of the part of its series that comes before; -1: none
 */
record SampleMovie(
        Movie movie,
        double quality,
        double trend,
        SampleTaste taste,
        double fame,
        double fashion,
        long release,
        int previous) {}
