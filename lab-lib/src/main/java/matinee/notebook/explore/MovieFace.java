package matinee.notebook.explore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import matinee.Movie;
import matinee.data.Dataset;

/** Describes movies for a page: title, year, genres, and a poster or what is drawn in its place. */
record MovieFace(Dataset data, PosterFolder posters) {
    Movie movie(int id) {
        return data.movie(id).orElseGet(() -> new Movie(id, "movie " + id, OptionalInt.empty(), List.of()));
    }

    /** Writes {@code id, title, genres}, and {@code poster}, or a {@code hue} in degrees and a {@code letter}. */
    Map<String, Object> json(int id) {
        Movie movie = movie(id);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("title", movie.label());
        json.put("genres", String.join(", ", movie.genres()));
        posters.source(id).ifPresentOrElse(source -> json.put("poster", source), () -> {
            String genre = movie.genres().isEmpty() ? "" : movie.genres().get(0);
            json.put("hue", Math.floorMod(genre.hashCode() * 47, 360));
            json.put("letter", letter(movie.title()));
        });
        return json;
    }

    private static String letter(String title) {
        return title.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("·");
    }
}
