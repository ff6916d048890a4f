package matinee.notebook.widget;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Is one half of a widget: the browser has the other, and each tells the other what changes (ipywidgets' protocol, 2.1.0). The
 * line between them is opened when the widget is first shown.
 */
final class Model {
    private final Map<String, @Nullable Object> state = new LinkedHashMap<>(); // guarded by this
    private final Map<String, List<Runnable>> listeners = new ConcurrentHashMap<>();
    private final List<Consumer<Map<String, @Nullable Object>>> readers = new CopyOnWriteArrayList<>();
    private final List<Consumer<Map<String, @Nullable Object>>> urgent = new CopyOnWriteArrayList<>();
    private final Map<String, Consumer<Object>> urgentChanges = new ConcurrentHashMap<>();
    private final List<Runnable> viewListeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> seenAgain = new CopyOnWriteArrayList<>();
    private final List<WeakReference<Place>> places = new CopyOnWriteArrayList<>(); // a model outlives many of them
    private @Nullable Line line; // guarded by this

    Model(Map<String, ? extends @Nullable Object> initial) {
        state.putAll(initial);
    }

    /** Opens the line, and those of the models in the state, unless it is open; returns the name that the browser knows, or none. */
    synchronized String open() {
        if (line == null) {
            line = Layer.wire().open(json(), Models.receiver(this)).orElse(null);
            if (line != null) {
                Models.opened(line, this);
            }
        }
        return line == null ? "" : line.id();
    }

    /** Ends the line; the browser forgets its half, and a later showing opens a new one. */
    synchronized void close() {
        Line ended = line;
        if (ended != null) {
            Models.closed(ended.id());
            ended.close();
        }
    }

    /** Takes note that the line has ended. */
    synchronized void forget() {
        line = null;
    }

    synchronized @Nullable Object get(String key) {
        return state.get(key);
    }

    /** Returns the whole state as the browser reads it. */
    synchronized JsonObject json() {
        return Json.of(state).getAsJsonObject();
    }

    /** Takes values that are new, and tells the browser; returns whether any was. */
    boolean set(Map<String, ? extends @Nullable Object> values) {
        synchronized (this) {
            Map<String, @Nullable Object> changed = new LinkedHashMap<>();
            values.forEach((key, value) -> {
                if (!state.containsKey(key) || !Json.of(value).equals(Json.of(state.get(key)))) {
                    changed.put(key, value);
                }
            });
            if (changed.isEmpty()) {
                return false;
            }
            state.putAll(changed);
            send("update", Json.of(changed).getAsJsonObject());
        }
        places().forEach(Place::changed);
        return true;
    }

    /** Sends the browser a message that is no state. */
    synchronized void say(Map<String, ? extends @Nullable Object> message) {
        if (line != null) {
            JsonObject data = new JsonObject();
            data.addProperty("method", "custom");
            data.add("content", Json.of(message));
            line.send(data);
        }
    }

    private void send(String method, JsonObject values) {
        if (line != null) {
            JsonObject data = new JsonObject();
            data.addProperty("method", method);
            data.add("state", values);
            data.add("buffer_paths", new JsonArray());
            line.send(data);
        }
    }

    /** Adds what is to be done, on the listeners' thread, when the browser has changed a value. */
    void onChange(String key, Runnable listener) {
        listeners.computeIfAbsent(key, name -> new CopyOnWriteArrayList<>()).add(listener);
    }

    /** Adds who hears of a value that the browser has changed at once, even while a listener runs; it must not take long. */
    void onUrgentChange(String key, Consumer<Object> listener) {
        urgentChanges.put(key, listener);
    }

    /** Adds who reads the browser's messages, on the listeners' thread. */
    void onMessage(Consumer<Map<String, @Nullable Object>> reader) {
        readers.add(reader);
    }

    /** Makes a model with some values changed, which is not open and has no listeners. */
    synchronized Model with(Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(state);
        all.putAll(values);
        return new Model(all);
    }

    /** Has something called as a listener; once, however often it is asked for until then. */
    void callLatest(Runnable listener) {
        Layer.callbacks().addLatest(Call.now(listener, places(), listener));
    }

    /** Has the listeners of a value called, as if the browser had changed it. */
    void callListeners(String key) {
        listeners.getOrDefault(key, List.of()).forEach(this::callLatest);
    }

    /** Adds who reads the browser's messages at once, even while a listener runs; it must not take long. */
    void onUrgent(Consumer<Map<String, @Nullable Object>> reader) {
        urgent.add(reader);
    }

    private void read(Map<String, @Nullable Object> message) {
        urgent.forEach(reader -> reader.accept(message));
        readers.forEach(reader -> Layer.callbacks().add(Call.now(reader, places(), () -> reader.accept(message))));
    }

    /** Adds what is to be done when the browser shows more or fewer of the places this model belongs to. */
    void onViews(Runnable listener) {
        viewListeners.add(listener);
    }

    /** Adds what a listener is to do when the browser shows this again, after a time in which nobody saw it. */
    void onSeenAgain(Runnable listener) {
        seenAgain.add(listener);
    }

    void counted(boolean isSeenAgain) {
        viewListeners.forEach(Runnable::run);
        if (isSeenAgain) {
            seenAgain.forEach(this::callLatest);
        }
    }

    /** Tells whether it was seen and nobody sees it any more: then nothing need be computed for it. */
    boolean isForsaken() {
        return !places.isEmpty() && places().stream().allMatch(Place::isForsaken);
    }

    void belongTo(Place place) {
        if (!places().contains(place)) {
            places.removeIf(gone -> gone.get() == null);
            places.add(new WeakReference<>(place));
        }
    }

    private List<Place> places() {
        return places.stream().flatMap(place -> Stream.ofNullable(place.get())).toList();
    }

    /** Takes what the browser says. */
    void receive(JsonObject data) {
        String method = data.has("method") ? data.get("method").getAsString() : "";
        switch (method) {
            case "request_state" -> {
                synchronized (this) {
                    send("update", json());
                }
            }
            case "update" -> update(data.getAsJsonObject("state"));
            case "custom" ->
                Optional.ofNullable(data.get("content"))
                        .filter(JsonObject.class::isInstance)
                        .map(content -> Json.map((JsonObject) content))
                        .ifPresent(this::read);
            default -> {
                // a later protocol's word: there is nothing to answer
            }
        }
    }

    private void update(JsonObject values) {
        synchronized (this) {
            state.putAll(Json.map(values));
            send("echo_update", values);
        }
        values.keySet().forEach(key -> {
            Object value = get(key);
            if (value != null && urgentChanges.containsKey(key)) {
                urgentChanges.get(key).accept(value);
            }
            callListeners(key);
        });
        places().forEach(Place::changed);
    }
}
