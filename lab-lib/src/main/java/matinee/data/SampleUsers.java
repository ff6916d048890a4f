package matinee.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import matinee.User;

/**
 * Invents the users of the sample.
 *
 * <p>How age and gender shift tastes here is arbitrary, and on purpose not what one would expect: what a learner finds must
 * come from the data.
 */
final class SampleUsers {
    static final int COUNT = 600;
    private static final int NICHE = 30;
    private static final int FEWEST = 15;
    private static final int MOST = 420;
    private static final List<String> GENDERS = List.of("F", "M", "X");

    private SampleUsers() {}

    static List<SampleUser> of(long seed) {
        List<Integer> ids = IntStream.rangeClosed(1, COUNT).boxed().toList();
        List<Integer> niche = Draws.of(seed, "niche", 0).shuffled(ids).subList(0, NICHE);
        return ids.stream().map(id -> user(id, niche.contains(id), seed)).toList();
    }

    private static SampleUser user(int id, boolean niche, long seed) {
        Draws draws = Draws.of(seed, "user", id);
        int age = (int) Math.max(14, Math.min(82, StrictMath.exp(draws.normal(3.53, 0.38))));
        int gender = draws.weighted(new double[] {0.48, 0.48, 0.04});
        SamplePlace place = SamplePlace.ALL.get(draws.weighted(
                SamplePlace.ALL.stream().mapToDouble(SamplePlace::share).toArray()));
        double years = (age - 37) / 14.0;
        SampleTaste ofAge = new SampleTaste(-0.15 * years, -0.2 * years, 0.4 * years, 0);
        SampleTaste ofNiche = new SampleTaste(0, 0, 0, niche ? 1.1 : -0.35);
        SampleTaste taste = ofGender(gender)
                .plus(ofAge)
                .plus(place.shift())
                .plus(ofNiche)
                .plus(SampleTaste.normal(0.5, 0.15, draws));
        User user = new User(
                id,
                OptionalInt.of(age),
                Optional.of(GENDERS.get(gender)),
                Optional.empty(),
                Optional.of(place.label()));
        return new SampleUser(
                user,
                draws.normal(0.08 * years, 0.36),
                draws.normal(-0.03, 0.09),
                taste,
                niche,
                draws.chance(0.35),
                (int) Math.max(FEWEST, Math.min(MOST, StrictMath.exp(draws.normal(4.0, 0.9)))),
                joined(draws));
    }

    private static SampleTaste ofGender(int gender) {
        return switch (gender) {
            case 0 -> new SampleTaste(0.1, 0.35, 0, 0);
            case 1 -> new SampleTaste(-0.1, -0.35, 0, 0);
            default -> new SampleTaste(-0.1, -0.35, 0.6, 0);
        };
    }

    /** More and more join, as the years go by. */
    private static long joined(Draws draws) {
        double share = StrictMath.sqrt(draws.uniform());
        return SampleClock.START + (long) (share * (SampleClock.END - SampleClock.START - SampleClock.YEAR / 4));
    }
}
