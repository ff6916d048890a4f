package matinee.notebook.widget;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns Java values into JSON and back: numbers come back as doubles, objects as maps, arrays as lists, null as null. */
final class Json {
    private static final Gson GSON = new Gson();

    private Json() {}

    /** Writes a value; a model in it becomes the name by which the browser knows it. */
    static JsonElement of(@Nullable Object value) {
        if (value == null || isNoNumber(value)) {
            return JsonNull.INSTANCE;
        }
        if (value instanceof JsonElement ready) {
            return ready;
        }
        if (value instanceof Model model) {
            return new JsonPrimitive("IPY_MODEL_" + model.open());
        }
        if (value instanceof Map<?, ?> map) {
            JsonObject object = new JsonObject();
            map.forEach((key, entry) -> object.add(String.valueOf(key), of(entry)));
            return object;
        }
        if (value instanceof Iterable<?> values) {
            JsonArray array = new JsonArray();
            values.forEach(entry -> array.add(of(entry)));
            return array;
        }
        return GSON.toJsonTree(value);
    }

    /** JSON has no word for NaN and the infinities. */
    private static boolean isNoNumber(Object value) {
        return value instanceof Number number && !Double.isFinite(number.doubleValue());
    }

    static @Nullable Object plain(JsonElement json) {
        if (json instanceof JsonPrimitive primitive) {
            if (primitive.isNumber()) {
                return primitive.getAsDouble();
            }
            return primitive.isBoolean() ? (Object) primitive.getAsBoolean() : primitive.getAsString();
        }
        if (json instanceof JsonArray array) {
            List<@Nullable Object> list = new ArrayList<>();
            array.forEach(entry -> list.add(plain(entry)));
            return Collections.unmodifiableList(list);
        }
        return json instanceof JsonObject object ? map(object) : null;
    }

    static Map<String, @Nullable Object> map(JsonObject object) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        object.entrySet().forEach(entry -> map.put(entry.getKey(), plain(entry.getValue())));
        return Collections.unmodifiableMap(map);
    }
}
