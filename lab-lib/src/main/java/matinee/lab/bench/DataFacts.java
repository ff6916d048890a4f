package matinee.lab.bench;

import matinee.Ratings;

/**
 * Says what must be known of data before anything is measured on them.
 *
 * @param data the data
 * @param ratings how many ratings there are
 * @param wholeStars whether all are whole stars
 * @param heap how much memory the case may take (MB)
 */
record DataFacts(Data data, int ratings, boolean wholeStars, int heap) {
    static DataFacts of(Case each, Data data) {
        if (each.ownData().isPresent()) {
            return new DataFacts(data, each.ownData().get().ratings(), false, each.heap(Ratings.of()));
        }
        Ratings ratings = data.ratings();
        return new DataFacts(data, ratings.size(), ratings.scale().step() == 1, each.heap(ratings));
    }
}
