package matinee.notebook.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import matinee.Profile;
import matinee.data.Dataset;

/** Thinks for {@link RateAndSee}: which movies to ask about, and what to recommend for the stars given so far. */
final class RateStudy implements Exploration {
    private static final int ASKED = 10;
    private static final int RECOMMENDED = 9;
    private static final int PAGES = 20;

    private final Dataset data;
    private final MovieFace faces;
    private final List<Choice> choices;
    private final double[] firstStars;
    private final List<Integer> familiar;
    private final Map<String, Adviser> advisers = new ConcurrentHashMap<>();

    RateStudy(Dataset data, PosterFolder posters, List<Choice> choices, double... firstStars) {
        this.data = data;
        this.faces = new MovieFace(data, posters);
        this.choices = choices;
        this.firstStars = firstStars.clone();
        this.familiar = Familiar.movies(data.ratings(), ASKED * PAGES);
    }

    @Override
    public String frontEnd() {
        return "rate-and-see";
    }

    @Override
    public Map<String, Object> fixed() {
        var scale = data.ratings().scale();
        return Map.of(
                "models",
                choices.stream().map(Choice::json).toList(),
                "scale",
                Map.of("min", scale.min(), "max", scale.max(), "step", scale.step()),
                "data",
                data.name(),
                "pages",
                Math.max(1, (familiar.size() + ASKED - 1) / ASKED),
                "stars",
                json(stars(Knobs.untouched())));
    }

    /** Reads the stars given so far; those of the beginning while none were touched. */
    Profile stars(Knobs knobs) {
        TreeMap<Integer, Double> given = new TreeMap<>();
        if (knobs.values().containsKey("stars")) {
            knobs.group("stars").values().forEach((id, stars) -> {
                if (id.matches("-?\\d{1,9}") && stars instanceof Number number && isOnScale(number.doubleValue())) {
                    given.put(Integer.parseInt(id), number.doubleValue());
                }
            });
        } else {
            for (int n = 0; n < Math.min(firstStars.length, familiar.size()); n++) {
                if (isOnScale(firstStars[n])) {
                    given.put(familiar.get(n), firstStars[n]);
                }
            }
        }
        return Profile.from(
                given.keySet().stream().mapToInt(id -> id).toArray(),
                given.values().stream().mapToDouble(stars -> stars).toArray());
    }

    private boolean isOnScale(double stars) {
        return data.ratings().scale().contains(stars);
    }

    private static Map<String, Object> json(Profile stars) {
        Map<String, Object> json = new LinkedHashMap<>();
        stars.ids().forEach(id -> json.put(String.valueOf(id), stars.value(id).orElseThrow()));
        return json;
    }

    @Override
    public Map<String, Object> view(Knobs knobs) {
        Profile stars = stars(knobs);
        Recommended found = recommend(knobs, stars);
        List<Map<String, Object>> list = new ArrayList<>();
        for (Advice advice : found.list()) {
            Map<String, Object> row = faces.json(advice.item());
            row.put("score", score(advice, found));
            row.put("because", advice.because());
            list.add(row);
        }
        return Map.of(
                "ask",
                asked(knobs).stream().map(faces::json).toList(),
                "list",
                list,
                "unit",
                found.choice().unit(),
                "note",
                found.note(),
                "rated",
                stars.size(),
                "says",
                found.list().isEmpty()
                        ? "Nothing to recommend."
                        : "First of the list: " + data.title(found.list().get(0).item()) + ".");
    }

    /** Writes a score: stars with two decimals, counts without. */
    private static String score(Advice advice, Recommended found) {
        return String.format(Locale.ROOT, found.choice().unit().equals("ratings") ? "%,.0f" : "%.2f", advice.score());
    }

    private List<Integer> asked(Knobs knobs) {
        String wanted = knobs.text("find").strip().toLowerCase(Locale.ROOT);
        if (wanted.length() > 1) {
            var byItem = data.ratings().matrix().byItem();
            return data.movies().stream()
                    .filter(movie -> movie.label().toLowerCase(Locale.ROOT).contains(wanted)
                            && data.ratings().hasItem(movie.id()))
                    .map(movie -> movie.id())
                    .sorted((a, b) -> Integer.compare(byItem.length(byItem.index(b)), byItem.length(byItem.index(a))))
                    .limit(ASKED)
                    .toList();
        }
        int page = knobs.whole("page", 0, 0, Math.max(0, (familiar.size() - 1) / ASKED));
        return familiar.subList(page * ASKED, Math.min(familiar.size(), (page + 1) * ASKED));
    }

    /** Holds what is recommended, by which choice, and what must be said about it. */
    private record Recommended(Choice choice, List<Advice> list, String note) {}

    private Recommended recommend(Knobs knobs, Profile stars) {
        Choice chosen = chosen(knobs);
        if (stars.size() == 0) {
            return crowd(
                    "Rate a movie, and this list becomes yours. Until then it holds what most viewers have rated.");
        }
        List<Advice> list = adviser(chosen).advise(stars, RECOMMENDED);
        return list.isEmpty()
                ? crowd("“" + chosen.name()
                        + "” has nothing to go by yet: rate more movies, with different stars. Until then"
                        + " this list holds what most viewers have rated.")
                : new Recommended(chosen, list, "");
    }

    private Recommended crowd(String note) {
        Choice crowd = choices.stream()
                .filter(choice -> choice.name().equals(RateAndSee.POPULARITY))
                .findFirst()
                .orElseThrow();
        return new Recommended(crowd, adviser(crowd).advise(Profile.of(), RECOMMENDED), note);
    }

    private Choice chosen(Knobs knobs) {
        String name = knobs.word("model", choices.stream().map(Choice::name).toList());
        return choices.stream()
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Adviser adviser(Choice choice) {
        return advisers.computeIfAbsent(choice.name(), name -> choice.adviser().get());
    }

    @Override
    public String picture(Knobs knobs, Map<String, Object> view) {
        return RatePicture.html(faces, stars(knobs), chosen(knobs), view);
    }
}
