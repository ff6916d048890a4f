package matinee.data;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import matinee.Movie;
import matinee.Ratings;
import matinee.User;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Makes Tablesaw tables of a data set. */
final class DataTables {
    private DataTables() {}

    static Table ratings(Ratings ratings) {
        IntColumn users = IntColumn.create("userId", ratings.size());
        IntColumn items = IntColumn.create("movieId", ratings.size());
        DoubleColumn values = DoubleColumn.create("rating", ratings.size());
        for (int row = 0; row < ratings.size(); row++) {
            users.set(row, ratings.userAt(row));
            items.set(row, ratings.itemAt(row));
            values.set(row, ratings.valueAt(row));
        }
        Table table = Table.create("ratings", users, items, values);
        return ratings.hasTimes() ? table.addColumns(times(ratings)) : table;
    }

    private static DateTimeColumn times(Ratings ratings) {
        DateTimeColumn times = DateTimeColumn.create("time");
        for (int row = 0; row < ratings.size(); row++) {
            long time = ratings.timeAt(row);
            if (time == 0) {
                times.appendMissing();
            } else {
                times.append(LocalDateTime.ofEpochSecond(time, 0, ZoneOffset.UTC));
            }
        }
        return times;
    }

    static Table movies(List<Movie> movies) {
        return Table.create(
                "movies",
                ids("movieId", movies, Movie::id),
                text("title", movies, movie -> Optional.of(movie.title())),
                numbers("year", movies, Movie::year),
                text("genres", movies, movie -> Optional.of(String.join("|", movie.genres()))));
    }

    static Table users(List<User> users) {
        return Table.create(
                "users",
                ids("userId", users, User::id),
                numbers("age", users, User::age),
                text("gender", users, User::gender),
                text("occupation", users, User::occupation),
                text("place", users, User::place));
    }

    private static <T> IntColumn ids(String name, List<T> all, ToIntFunction<T> id) {
        return IntColumn.create(name, all.stream().mapToInt(id).toArray());
    }

    private static <T> IntColumn numbers(String name, List<T> all, Function<T, OptionalInt> number) {
        IntColumn column = IntColumn.create(name);
        for (T one : all) {
            number.apply(one).ifPresentOrElse(column::append, column::appendMissing);
        }
        return column;
    }

    private static <T> StringColumn text(String name, List<T> all, Function<T, Optional<String>> text) {
        StringColumn column = StringColumn.create(name);
        for (T one : all) {
            text.apply(one).ifPresentOrElse(column::append, column::appendMissing);
        }
        return column;
    }
}
