package matinee.neighbor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import matinee.Alike;
import matinee.Profile;
import matinee.RatingLines;
import matinee.Ratings;
import matinee.Recommender;
import matinee.similarity.AllPairs;
import matinee.similarity.SimilarityRow;
import matinee.store.State;
import matinee.store.Storable;

/** Predicts by a vote of neighbors, and can tell which neighbors voted: what fitting a {@link Knn} gives. */
public final class NeighborModel implements Recommender, Storable {
    private final Ratings train;
    private final Knn recipe;
    private final RatingLines lines;
    private final RatingLines cross;
    private final Deviations deviations;
    private final int[] voters;
    private final double[] votes;
    private final AllPairs pairs;

    NeighborModel(Ratings train, Knn recipe, Deviations deviations, AllPairs pairs) {
        this.train = train;
        this.recipe = recipe;
        this.lines = recipe.side().lines(train.matrix());
        this.cross = recipe.side().cross(train.matrix());
        this.deviations = deviations;
        this.pairs = pairs;
        this.voters = IntStream.range(0, train.size()).map(cross::other).toArray();
        this.votes = IntStream.range(0, train.size())
                .mapToDouble(at -> deviations.at(cross.row(at)))
                .toArray();
    }

    @Override
    public Knn recipe() {
        return recipe;
    }

    @Override
    public State state() {
        return State.of(train);
    }

    @Override
    public Ratings train() {
        return train;
    }

    @Override
    public OptionalDouble estimate(int user, int item) {
        int line = lines.index(recipe.side() == Side.USERS ? user : item);
        int asked = cross.index(recipe.side() == Side.USERS ? item : user);
        if (line < 0 || asked < 0) {
            return recipe.centering() instanceof Centering.On
                    ? deviations.base(line, user, item)
                    : OptionalDouble.empty();
        }
        OptionalDouble base = deviations.base(line, user, item);
        double vote = vote(line, asked);
        if (Double.isNaN(vote)) {
            return base;
        }
        return OptionalDouble.of(base.orElse(0) + vote * deviations.spread(line));
    }

    /** Returns Σ s · d / Σ s over the k nearest who have the entry; NaN where they are fewer than there must be. */
    private double vote(int line, int asked) {
        Electorate nearest = electorate(line, asked);
        if (nearest.size() < recipe.minNeighbors()) {
            return Double.NaN;
        }
        double sum = 0;
        double weight = 0;
        for (int n = 0; n < nearest.size(); n++) {
            sum += nearest.similarity(n) * votes[nearest.place(n)];
            weight += nearest.similarity(n);
        }
        return sum / weight;
    }

    private Electorate electorate(int line, int asked) {
        int[] places = new int[cross.length(asked)];
        double[] similarities = new double[places.length];
        int size = pairs.row(line).findPositive(voters, cross.start(asked), cross.end(asked), places, similarities);
        return new Electorate(places, similarities, size).nearest(recipe.k());
    }

    /**
     * Lists the neighbors whose votes made a prediction, nearest first, of equal similarity the lower id first; empty for
     * strangers and where nobody near has rated.
     */
    public List<Neighbor> neighbors(int user, int item) {
        int line = lines.index(recipe.side() == Side.USERS ? user : item);
        int asked = cross.index(recipe.side() == Side.USERS ? item : user);
        List<Neighbor> found = new ArrayList<>();
        if (line >= 0 && asked >= 0) {
            Electorate nearest = electorate(line, asked);
            Profile own = lines.profile(line, lines::value);
            for (int n = 0; n < nearest.size(); n++) {
                int at = nearest.place(n);
                int overlap =
                        own.coRated(lines.profile(voters[at], lines::value)).size();
                found.add(new Neighbor(lines.id(voters[at]), nearest.similarity(n), cross.value(at), overlap));
            }
        }
        found.sort(Comparator.comparingDouble(Neighbor::similarity).reversed().thenComparingInt(Neighbor::id));
        return List.copyOf(found);
    }

    /**
     * Lists the n nearest of all, whether or not they have rated a certain movie: users for {@link UserKnn}, movies for
     * {@link ItemKnn}; of equal similarity the lower id first. Empty for a stranger.
     */
    public List<Alike> nearest(int id, int n) {
        int line = lines.index(id);
        if (line < 0) {
            return List.of();
        }
        SimilarityRow row = pairs.row(line);
        return IntStream.range(0, lines.count())
                .filter(other -> row.to(other) > 0)
                .mapToObj(other -> new Alike(lines.id(other), row.to(other)))
                .sorted(Comparator.comparingDouble(Alike::similarity).reversed().thenComparingInt(Alike::id))
                .limit(n)
                .toList();
    }

    @Override
    public String toString() {
        return recipe + ", fitted to " + train;
    }
}
