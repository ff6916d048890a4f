package matinee.deep;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import matinee.HeldOut;
import matinee.Poster;

/**
 * Holds posters with the genres of their movies: what a {@link PosterNet} learns from, and is tested on. Immutable.
 *
 * <pre>{@code LabeledPosters.of(Posters.sample().all(), id -> data.movie(id).orElseThrow().genres())}</pre>
 *
 * @param posters the posters
 * @param genres the genres of each; may be empty
 */
public record LabeledPosters(List<Poster> posters, List<Set<String>> genres) {
    /**
     * Parts posters into those to learn from and those to be tested on.
     *
     * @param train the posters to learn from
     * @param test the posters to be tested on
     */
    public record Parts(LabeledPosters train, LabeledPosters test) {}

    /** Copies both lists; refuses more or fewer labels than posters. */
    public LabeledPosters {
        posters = List.copyOf(posters);
        genres = genres.stream().map(Set::copyOf).toList();
        if (posters.isEmpty() || posters.size() != genres.size()) {
            throw new IllegalArgumentException(
                    "there must be genres for each poster, and one poster at least, but were " + genres.size() + " for "
                            + posters.size());
        }
    }

    /** Gives each poster the genres of its movie. */
    public static LabeledPosters of(List<Poster> posters, IntFunction<? extends Collection<String>> genresOf) {
        return new LabeledPosters(
                posters,
                posters.stream()
                        .<Set<String>>map(poster -> Set.copyOf(genresOf.apply(poster.item())))
                        .toList());
    }

    /** Counts the posters. */
    public int size() {
        return posters.size();
    }

    /** Lists the genres that occur, in alphabetical order. */
    public List<String> labels() {
        TreeSet<String> all = new TreeSet<>();
        genres.forEach(all::addAll);
        return List.copyOf(all);
    }

    /** Picks posters, in the order given; a row counts from 0. */
    public LabeledPosters rows(int... rows) {
        return new LabeledPosters(
                IntStream.of(rows).mapToObj(posters::get).toList(),
                IntStream.of(rows).mapToObj(genres::get).toList());
    }

    /** Returns other pictures of the same movies with the same genres, such as shuffled ones. */
    public LabeledPosters withPosters(List<Poster> others) {
        return new LabeledPosters(others, genres);
    }

    /**
     * Draws a share of the posters for the test. Both parts keep the order.
     *
     * @throws IllegalArgumentException if the share is not between 0 and 1, or one part would be empty
     */
    public Parts parted(double share, long seed) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("share must be above 0 and below 1, such as 0.2, but was " + share);
        }
        HeldOut parts = HeldOut.of(size(), share, seed);
        return new Parts(rows(parts.learned()), rows(parts.heldOut()));
    }

    /** Writes {@code 886 posters with 16 genres}. */
    @Override
    public String toString() {
        return String.format(java.util.Locale.ROOT, "%,d posters with %d genres", size(), labels().size());
    }
}
