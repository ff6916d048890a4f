package matinee.notebook.explore;

import java.util.List;
import java.util.Optional;
import matinee.Algorithm;
import matinee.Inductive;
import matinee.Profile;
import matinee.Rating;
import matinee.Ratings;
import matinee.Recommender;
import matinee.neighbor.NeighborModel;

/**
 * Advises by any recipe. A model that takes newcomers in is fitted once; of any other, the recipe is fitted anew to all ratings and
 * the viewer's: right for every method, and as slow as its fit.
 */
final class RecipeAdviser implements Adviser {
    private final Ratings ratings;
    private final Algorithm recipe;
    private final int viewer;
    private final Optional<Inductive> model;

    private RecipeAdviser(Ratings ratings, Algorithm recipe, Optional<Inductive> model) {
        this.ratings = ratings;
        this.recipe = recipe;
        this.viewer = ratings.users().max().orElse(0) + 1;
        this.model = model;
    }

    static RecipeAdviser of(Ratings ratings, Algorithm recipe) {
        return new RecipeAdviser(
                ratings,
                recipe,
                Optional.of(recipe.fit(ratings))
                        .filter(Inductive.class::isInstance)
                        .map(Inductive.class::cast));
    }

    @Override
    public List<Advice> advise(Profile stars, int n) {
        Recommender knowing =
                model.map(known -> known.foldIn(viewer, stars)).orElseGet(() -> recipe.fit(withViewer(stars)));
        return knowing.recommend(viewer, n).stream()
                .map(one -> new Advice(one.item(), one.score(), because(knowing, one.item())))
                .toList();
    }

    private Ratings withViewer(Profile stars) {
        return ratings.plus(stars.ids()
                .mapToObj(id -> Rating.of(viewer, id, stars.value(id).orElseThrow()))
                .toArray(Rating[]::new));
    }

    private String because(Recommender knowing, int item) {
        return knowing instanceof NeighborModel neighbors
                ? Words.count(neighbors.neighbors(viewer, item).size(), "neighbor") + " voted for it"
                : "your recipe says so";
    }
}
