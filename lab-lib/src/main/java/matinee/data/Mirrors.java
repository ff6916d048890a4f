package matinee.data;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Lists where the zips of the editions lie, in the order in which the places are tried.
 *
 * @param places addresses that end with a slash
 */
record Mirrors(List<URI> places) {
    Mirrors {
        places = List.copyOf(places);
    }

    /** Names the makers' own host and a mirror, after the learner's own, if {@code MATINEE_MIRROR} holds an address. */
    static Mirrors in(Map<String, String> environment) {
        List<URI> places = new ArrayList<>();
        String own = environment.getOrDefault("MATINEE_MIRROR", "").strip();
        if (!own.isEmpty()) {
            places.add(address(own));
        }
        places.add(URI.create("https://files.grouplens.org/datasets/movielens/"));
        places.add(URI.create("https://huggingface.co/datasets/Recommenders/MovieLens/resolve/main/"));
        return new Mirrors(places);
    }

    private static URI address(String own) {
        if (!own.matches("https?://\\S+")) {
            throw new IllegalArgumentException(
                    "MATINEE_MIRROR must be an address that starts with https:// or http://, but was " + own);
        }
        return URI.create(own.endsWith("/") ? own : own + "/");
    }

    List<URI> of(Edition edition) {
        return places.stream()
                .map(place -> place.resolve(edition.name() + ".zip"))
                .toList();
    }
}
