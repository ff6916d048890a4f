package matinee.factor;

import java.util.stream.IntStream;
import matinee.Profile;
import matinee.RatingLines;

/** Lists what one user rated, of the movies that the model knows: their positions, and the stars. */
final class Rated {
    final int[] items;
    final double[] stars;

    private Rated(int[] items, double[] stars) {
        this.items = items;
        this.stars = stars;
    }

    static Rated of(Profile profile, RatingLines byItem) {
        int[] places = IntStream.range(0, profile.size())
                .filter(place -> byItem.index(profile.id(place)) >= 0)
                .toArray();
        return new Rated(
                IntStream.of(places)
                        .map(place -> byItem.index(profile.id(place)))
                        .toArray(),
                IntStream.of(places).mapToDouble(profile::at).toArray());
    }

    int size() {
        return items.length;
    }
}
