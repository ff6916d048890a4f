package matinee.lab.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonSyntaxException;
import com.google.gson.ToNumberPolicy;
import com.google.gson.reflect.TypeToken;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes and reads measurements: one line of JSON each, as the scripts of the peers do. */
final class Lines {
    private static final Gson GSON = new GsonBuilder()
            .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
            .disableHtmlEscaping()
            .create();
    private static final TypeToken<LinkedHashMap<String, Object>> FIELDS = new TypeToken<>() {};

    private Lines() {}

    static String write(Map<String, Object> fields) {
        return GSON.toJson(fields);
    }

    /** Finds the last line of a program's output that is a measurement. */
    static Optional<Map<String, Object>> last(String output) {
        return output.lines()
                .filter(line -> line.startsWith("{"))
                .reduce((first, second) -> second)
                .flatMap(Lines::read);
    }

    private static Optional<Map<String, Object>> read(String line) {
        try {
            return Optional.of(GSON.fromJson(line, FIELDS));
        } catch (JsonSyntaxException e) {
            return Optional.empty();
        }
    }

    /** Adds fields up, such as the times of parts; empty where one is missing. */
    static Optional<Double> sum(Map<String, Object> fields, Iterable<String> names) {
        double sum = 0;
        for (String name : names) {
            if (!(fields.get(name) instanceof Number number)) {
                return Optional.empty();
            }
            sum += number.doubleValue();
        }
        return Optional.of(sum);
    }

    /** Rounds to five digits. */
    static double rounded(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(new MathContext(5)).doubleValue() : value;
    }
}
