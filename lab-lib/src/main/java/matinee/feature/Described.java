package matinee.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import matinee.Movie;
import matinee.Poster;
import matinee.RatingLines;
import matinee.Ratings;
import matinee.User;

/** Turns what a data set says of users and movies into numbers. */
final class Described {
    private final List<String> names = new ArrayList<>();
    private final List<double[]> columns = new ArrayList<>();

    private Described() {}

    static Features users(List<User> users) {
        Described all = new Described();
        all.number("age", users, User::age);
        all.oneHot("gender", users, user -> user.gender().stream().toList());
        all.oneHot("occupation", users, user -> user.occupation().stream().toList());
        all.oneHot("place", users, user -> user.place().stream().toList());
        return all.features(users.stream().mapToInt(User::id).toArray());
    }

    static Features movies(List<Movie> movies) {
        Described all = new Described();
        all.number("year", movies, Movie::year);
        all.oneHot("genre", movies, Movie::genres);
        return all.features(movies.stream().mapToInt(Movie::id).toArray());
    }

    static Features ratings(Ratings ratings, double missing) {
        RatingLines users = ratings.matrix().byUser();
        int width = ratings.itemCount();
        double[] values = new double[Math.multiplyExact(users.count(), width)];
        Arrays.fill(values, missing);
        for (int user = 0; user < users.count(); user++) {
            for (int at = users.start(user); at < users.end(user); at++) {
                values[user * width + users.other(at)] = users.value(at);
            }
        }
        return Features.wrap(
                users.ids().toArray(), ratings.items().mapToObj(String::valueOf).toList(), values);
    }

    static Features colors(List<Poster> posters, int levels) {
        int width = levels * levels * levels;
        List<String> names = IntStream.range(0, width)
                .mapToObj(n -> "color=" + n / levels / levels + "/" + n / levels % levels + "/" + n % levels)
                .toList();
        double[] values = new double[Math.multiplyExact(posters.size(), width)];
        for (int row = 0; row < posters.size(); row++) {
            Poster poster = posters.get(row);
            double share = 1.0 / (poster.width() * poster.height());
            for (int at = 0; at < poster.width() * poster.height(); at++) {
                int color = poster.color(at % poster.width(), at / poster.width());
                int bin = 0;
                for (int shift = 16; shift >= 0; shift -= 8) {
                    bin = bin * levels + (color >> shift & 0xff) * levels / 256;
                }
                values[row * width + bin] += share;
            }
        }
        return Features.wrap(posters.stream().mapToInt(Poster::item).toArray(), names, values);
    }

    /** Adds a column where at least one of all has a number. */
    private <T> void number(String name, List<T> all, Function<T, OptionalInt> of) {
        double[] known = all.stream()
                .map(of)
                .filter(OptionalInt::isPresent)
                .mapToDouble(OptionalInt::getAsInt)
                .toArray();
        if (known.length > 0) {
            double mean = Arrays.stream(known).sum() / known.length;
            names.add(name);
            columns.add(all.stream()
                    .map(of)
                    .mapToDouble(number -> number.isPresent() ? number.getAsInt() : mean)
                    .toArray());
        }
    }

    /** Adds a column of 0 and 1 for each value that occurs, in alphabetical order. */
    private <T> void oneHot(String name, List<T> all, Function<T, List<String>> of) {
        all.stream().map(of).flatMap(Collection::stream).distinct().sorted().forEach(value -> {
            names.add(name + "=" + value);
            columns.add(all.stream()
                    .mapToDouble(one -> of.apply(one).contains(value) ? 1 : 0)
                    .toArray());
        });
    }

    private Features features(int[] ids) {
        double[] values = new double[ids.length * names.size()];
        IntStream.range(0, values.length).forEach(at -> values[at] = columns.get(at % names.size())[at / names.size()]);
        return Features.wrap(ids, names, values);
    }
}
