package matinee.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import matinee.User;

/** Reads what a data set tells of its users. */
final class UserFile {
    /** What the numbers in the third place of users.dat stand for, as the README of ml-1m tells. */
    private static final List<String> OCCUPATIONS = List.of(
            "other",
            "academic/educator",
            "artist",
            "clerical/admin",
            "college/grad student",
            "customer service",
            "doctor/health care",
            "executive/managerial",
            "farmer",
            "homemaker",
            "K-12 student",
            "lawyer",
            "programmer",
            "retired",
            "sales/marketing",
            "scientist",
            "self-employed",
            "technician/engineer",
            "tradesman/craftsman",
            "unemployed",
            "writer");

    private UserFile() {}

    /** Reads u.user: id, age, gender, occupation, zip code. */
    static List<User> readAgeFirst(Source source) {
        return read(
                source,
                Dialect.old("|"),
                records -> id -> new User(id, age(records, 1), text(records, 2), text(records, 3), text(records, 4)));
    }

    /** Reads users.dat: id, gender, age (the lowest of an age group, where 1 means under 18), number of the occupation, zip code. */
    static List<User> readGenderFirst(Source source) {
        return read(source, Dialect.old("::"), records -> id -> {
            int occupation = records.whole(3, "occupation");
            if (occupation < 0 || occupation >= OCCUPATIONS.size()) {
                throw records.error("occupation must be from 0 to %d, but was %d", OCCUPATIONS.size() - 1, occupation);
            }
            return new User(
                    id, age(records, 2), text(records, 1), Optional.of(OCCUPATIONS.get(occupation)), text(records, 4));
        });
    }

    /** Reads users.csv, which must have a column userId and may have age, gender, occupation and place. */
    static List<User> readNamed(Source source) {
        return read(source, Dialect.CSV, records -> {
            Columns columns = new Columns(source, records.header());
            columns.must("userId");
            OptionalInt age = columns.perhaps("age");
            OptionalInt gender = columns.perhaps("gender");
            OptionalInt occupation = columns.perhaps("occupation");
            OptionalInt place = columns.perhaps("place");
            return id -> new User(
                    id,
                    age.isPresent() ? age(records, age.getAsInt()) : age,
                    text(records, gender),
                    text(records, occupation),
                    text(records, place));
        });
    }

    /** Tells how to make a user of a record, when the file is open and its header read. */
    private interface Form {
        IntFunction<User> of(Records records);
    }

    private static List<User> read(Source source, Dialect dialect, Form form) {
        List<User> users = new ArrayList<>();
        try (Records records = Records.open(source, dialect)) {
            IntFunction<User> user = form.of(records);
            int column = Math.max(0, records.header().indexOf("userId"));
            UniqueIds ids = new UniqueIds("user");
            while (records.next()) {
                users.add(user.apply(ids.read(records, column)));
            }
        }
        return users;
    }

    private static OptionalInt age(Records records, int column) {
        OptionalInt age = records.perhapsWhole(column, "age");
        if (age.isPresent() && (age.getAsInt() < 0 || age.getAsInt() > 130)) {
            throw records.error("age must be from 0 to 130 (years), but was %d", age.getAsInt());
        }
        return age;
    }

    private static Optional<String> text(Records records, OptionalInt column) {
        return column.isPresent() ? text(records, column.getAsInt()) : Optional.empty();
    }

    private static Optional<String> text(Records records, int column) {
        return Optional.of(records.text(column)).filter(text -> !text.isEmpty());
    }
}
