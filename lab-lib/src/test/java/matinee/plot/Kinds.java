package matinee.plot;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import matinee.TrainingCurve;

/** Has one figure of each kind, of invented numbers. */
final class Kinds {
    private Kinds() {}

    static Map<String, Figure> figures() {
        double[] ks = {1, 2, 5, 10, 20, 30, 40, 60, 80, 100};
        double[] users = {1.12, 1.05, 0.98, 0.945, 0.921, 0.912, 0.909, 0.91, 0.911, 0.912};
        double[] movies = {1.2, 1.08, 0.97, 0.935, 0.913, 0.901, 0.896, 0.893, 0.893, 0.894};
        double[] errors = {0.02, 0.02, 0.015, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01, 0.01};
        Random random = new Random(42);
        Map<String, Figure> kinds = new LinkedHashMap<>();
        kinds.put("line", Figure.line("RMSE stops falling after k = 40", "neighbors k", "RMSE (stars)", ks, users));
        kinds.put(
                "lines",
                Figure.line(
                                "Comparing movies beats comparing users",
                                "neighbors k",
                                "RMSE (stars)",
                                Series.of("user-based", ks, users).withErrors(errors),
                                Series.of("item-based", ks, movies).withErrors(errors))
                        .withLogX());
        kinds.put(
                "curve",
                Figure.line(
                        "The error on new ratings rises again after 12 epochs",
                        "epoch",
                        "RMSE (stars)",
                        Series.of(
                                "validation",
                                IntStream.range(0, 60)
                                        .mapToDouble(e -> 0.9 + 0.5 * Math.exp(-e / 4.0) + 0.0012 * e)
                                        .toArray()),
                        Series.of(
                                "training",
                                IntStream.range(0, 60)
                                        .mapToDouble(e -> 0.7 + 0.7 * Math.exp(-e / 7.0))
                                        .toArray())));
        kinds.put("training", Figure.training(training(60), 100));
        kinds.put(
                "bars",
                Figure.bars(
                        "The bias model wins by little",
                        "RMSE (stars)",
                        Bar.of("global mean", 1.0425, 1.03, 1.055),
                        Bar.of("user mean", 0.943, 0.93, 0.955),
                        Bar.of("UserKnn[similarity=Pearson[], k=40, centered=true]", 0.912, 0.9, 0.92),
                        Bar.of("bias", 0.873, 0.86, 0.885)));
        kinds.put(
                "dots",
                Figure.dots(
                        "The bias model wins by little",
                        "RMSE (stars)",
                        Bar.of("global mean", 1.0425, 1.03, 1.055),
                        Bar.of("user mean", 0.943, 0.93, 0.955),
                        Bar.of("user neighbors, k = 40", 0.912, 0.9, 0.92),
                        Bar.of("bias", 0.873, 0.86, 0.885)));
        Map<String, Integer> genres = new LinkedHashMap<>();
        genres.put("Drama", 4361);
        genres.put("Comedy", 3756);
        genres.put("Thriller", 1894);
        genres.put("Film-Noir", 87);
        kinds.put("counts", Figure.bars("Drama and comedy are half of all movies", "movies", genres));
        double[] stars = random.doubles(5000)
                .map(u -> Math.rint(2 * (1 + 4 * Math.sqrt(u))) / 2)
                .toArray();
        kinds.put(
                "stars",
                Figure.histogram("Most ratings are 4 stars or more", "rating (stars)", stars)
                        .withY("ratings"));
        kinds.put(
                "histogram",
                Figure.histogram(
                                "Most pairs of users agree a little",
                                "similarity",
                                random.doubles(4000)
                                        .map(u -> Math.tanh(random.nextGaussian() * 0.5 + 0.2))
                                        .toArray())
                        .withY("pairs of users"));
        kinds.put(
                "tail",
                Figure.longTail(
                        "A few movies get most of the ratings",
                        "rank of the movie",
                        "ratings",
                        IntStream.rangeClosed(1, 1000)
                                .mapToDouble(n -> Math.floor(330 / Math.pow(n, 0.8)) + 1)
                                .toArray()));
        double[] overlap = random.doubles(400, 1, 60).map(Math::floor).toArray();
        kinds.put(
                "scatter",
                Figure.scatter(
                        "Extreme similarities come from small overlaps",
                        "movies both have rated",
                        "similarity",
                        overlap,
                        Arrays.stream(overlap)
                                .map(n -> Math.tanh(random.nextGaussian() / Math.sqrt(n) * 1.6))
                                .toArray()));
        kinds.put(
                "profiles",
                Figure.scatter(
                        "Ann and Ben agree on five movies",
                        "Ann (stars)",
                        "Ben (stars)",
                        new double[] {1, 2.5, 3, 4, 5},
                        new double[] {1.5, 2, 3.5, 4, 4.5}));
        kinds.put("regions", regions(new Random(7)));
        long[] times = random.longs(3000, 950_000_000L, 1_500_000_000L).toArray();
        kinds.put("years", Figure.timeline("Ratings come in all years", "ratings", times));
        long[] month = random.longs(300, 950_000_000L, 952_000_000L).toArray();
        kinds.put("days", Figure.timeline("Ratings come on all days", "ratings", month));
        return kinds;
    }

    private static Figure regions(Random random) {
        Series[] groups = IntStream.range(0, 3)
                .mapToObj(n -> Series.of(
                        List.of("comedy", "drama", "western").get(n),
                        IntStream.range(0, 25)
                                .mapToDouble(i -> n + 0.6 * random.nextGaussian())
                                .toArray(),
                        IntStream.range(0, 25)
                                .mapToDouble(i -> n % 2 + 0.5 * random.nextGaussian())
                                .toArray()))
                .toArray(Series[]::new);
        return Figure.regions(
                "A drama lies between",
                "age (standardized)",
                "year (standardized)",
                (x, y) -> x + y / 2 < 0.6 ? "comedy" : x - y / 2 < 1.3 ? "drama" : "western",
                groups);
    }

    /** Makes a training whose validation error is lowest halfway. */
    static TrainingCurve training(int epochs) {
        TrainingCurve curve = TrainingCurve.empty();
        for (int epoch = 1; epoch <= epochs; epoch++) {
            double off = 2.0 * epoch / epochs - 1;
            curve = curve.plus(0.95 - 0.5 * epoch / epochs, 0.87 + 0.05 * off * off, epoch);
        }
        return curve;
    }
}
