package matinee.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import matinee.RatingColumns;
import matinee.Scale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class PlainLinesTest {
    private static final RatingShape SHAPE = new RatingShape(5, 1, 2, 4, 0, Optional.of(Scale.halfStars()));

    @Test
    void plain_lines_are_read_with_other_columns_between() throws IOException {
        RatingColumns ratings = new RatingColumns();
        assertThat(add("t,u,i,note,r\r\n\n12,1,2,so-so,3.5\n9000000000,2147483647,0,,.5\n", ratings))
                .isFalse();
        ratings = new RatingColumns();
        assertThat(add("t,u,i,note,r\r\n\n12,1,2,so-so,3.5\r\n9000000000,2147483647,0,,0.5", ratings))
                .isTrue();
        assertThat(ratings.toRatings(Scale.halfStars()).stream())
                .extracting(r -> r.user() + " " + r.item() + " " + r.value() + " " + r.time())
                .containsExactly("1 2 3.5 12", "2147483647 0 0.5 9000000000");
    }

    @Test
    void what_is_not_plain_is_left_to_the_careful_parser() throws IOException {
        for (String line : List.of(
                "1,1,2,\"x\",3",
                "1,1,2,é,3",
                "1,1,2,x,6",
                "1,1,2,x",
                "1,1,2,x,3,",
                "1,x,2,x,3",
                "1,1,2147483648,x,3",
                "1, 1,2,x,3",
                "1,1,2,x,1.0000000000000000",
                "1.0,1,2,x,3",
                "1,1,2,x,3\r1,1,2,x,3",
                "1,-1,2,x,3")) {
            assertThat(add("t,u,i,note,r\n" + line + "\n", new RatingColumns()))
                    .as(line)
                    .isFalse();
        }
    }

    private static boolean add(String text, RatingColumns to) throws IOException {
        return PlainLines.addAll(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Dialect.CSV, SHAPE, to);
    }

    /** A charset that the quick way does not know sends the same letters the careful way. */
    @Property
    void the_quick_and_the_careful_way_agree(@ForAll("tables") String table) {
        assertThat(outcome(table, StandardCharsets.UTF_8)).isEqualTo(outcome(table, Charset.forName("windows-1252")));
    }

    @Provide
    Arbitrary<String> tables() {
        Arbitrary<String> id = Arbitraries.frequencyOf(
                Tuple.of(60, Arbitraries.integers().between(0, 3000).map(String::valueOf)),
                Tuple.of(1, Arbitraries.of("2147483647", "2147483648", "-4", "+7", " 8", "x", "", "\"9\"", "1.0")));
        Arbitrary<String> value = Arbitraries.frequencyOf(
                Tuple.of(60, Arbitraries.of("1", "2.5", "3.0", "4.50", "5")),
                Tuple.of(1, Arbitraries.of("0.1", "1e1", "NaN", ".5", "5.", "-2", "1.2.3", "", "123456789012345678")));
        Arbitrary<String> line = Combinators.combine(
                        id,
                        id,
                        value,
                        Arbitraries.integers().between(0, 99999),
                        Arbitraries.of("\n", "\n", "\r\n", "\n\n"))
                .as((user, item, rating, time, end) -> user + "," + item + "," + rating + "," + time + end);
        return line.list().ofMaxSize(12).map(lines -> "user,item,rating,time\n" + String.join("", lines));
    }

    private static String outcome(String table, Charset charset) {
        Source source = new Source("t.csv", () -> new ByteArrayInputStream(table.getBytes(charset)));
        try {
            return RatingFile.read(source, CsvColumns.usual().withCharset(charset)).stream()
                    .toList()
                    .toString();
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
