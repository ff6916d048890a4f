package matinee.data;

import matinee.User;

/**
 * Describes an invented user with what is planted in one.
 *
 * @param user what everybody may see
 * @param mildness how much more than the average user one gives (stars)
 * @param drift how that changes (stars a year)
 * @param taste how much one likes what stands high on each axis of taste
 * @param niche whether one belongs to the few who love old-time genres
 * @param wholeStars whether one never gives half stars
 * @param diligence how many movies one rates
 * @param joined when one rates the first (s since 1970-01-01T00:00Z)
 */
record SampleUser(
        User user,
        double mildness,
        double drift,
        SampleTaste taste,
        boolean niche,
        boolean wholeStars,
        int diligence,
        long joined) {}
