package matinee.notebook.explore;

import java.util.List;
import java.util.function.IntFunction;
import matinee.Movie;
import matinee.Poster;
import matinee.data.Dataset;

/**
 * Lets you edit a kernel over a poster and see where it responds, place by place and product by product.
 *
 * <pre>{@code KernelExplorer.on(data, Posters.sample().all())}</pre>
 */
public final class KernelExplorer extends Staged<KernelStudy> {
    private static final int MOST_POSTERS = 12;

    private final List<Poster> posters;
    private final IntFunction<String> nameOf;

    private KernelExplorer(List<Poster> posters, IntFunction<String> nameOf) {
        this.posters = posters.stream()
                .limit(MOST_POSTERS)
                .map(poster -> poster.resized(KernelStudy.SIDE, KernelStudy.SIDE))
                .toList();
        this.nameOf = nameOf;
        if (posters.isEmpty()) {
            throw new IllegalArgumentException("there must be a poster to look at, but there was none");
        }
    }

    /** Offers the first twelve of some posters, each with its title and genres. */
    public static KernelExplorer on(Dataset data, List<Poster> posters) {
        return new KernelExplorer(
                posters, id -> data.movie(id).map(KernelExplorer::named).orElse("movie " + id));
    }

    private static String named(Movie movie) {
        return movie.label() + " · " + String.join(", ", movie.genres());
    }

    @Override
    KernelStudy study() {
        return new KernelStudy(posters, nameOf);
    }
}
