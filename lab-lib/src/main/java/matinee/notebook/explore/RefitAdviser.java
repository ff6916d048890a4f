package matinee.notebook.explore;

import java.util.List;
import matinee.Algorithm;
import matinee.Profile;
import matinee.Rating;
import matinee.Ratings;
import matinee.Recommender;
import matinee.neighbor.NeighborModel;

/** Advises by any recipe, which is fitted anew to all ratings and the viewer's: right for every method, and as slow as its fit. */
record RefitAdviser(Ratings ratings, Algorithm recipe) implements Adviser {
    @Override
    public List<Advice> advise(Profile stars, int n) {
        int viewer = ratings.users().max().orElse(0) + 1;
        Rating[] own = stars.ids()
                .mapToObj(id -> Rating.of(viewer, id, stars.value(id).orElseThrow()))
                .toArray(Rating[]::new);
        Recommender model = recipe.fit(ratings.plus(own));
        return model.recommend(viewer, n).stream()
                .map(one -> new Advice(one.item(), one.score(), because(model, viewer, one.item())))
                .toList();
    }

    private static String because(Recommender model, int viewer, int item) {
        return model instanceof NeighborModel neighbors
                ? Words.count(neighbors.neighbors(viewer, item).size(), "neighbor") + " voted for it"
                : "your recipe says so";
    }
}
