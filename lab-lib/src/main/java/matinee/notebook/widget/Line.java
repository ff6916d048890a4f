package matinee.notebook.widget;

import com.google.gson.JsonObject;

/** Carries what is said between one model here and its twin in the browser. */
interface Line {
    String id();

    /** Sends without waiting; any thread may. */
    void send(JsonObject data);

    void close();

    /** Ends it without a word, where the browser does not know of it. */
    void drop();

    /** Takes what the browser says, on a thread that must not be kept waiting. */
    @FunctionalInterface
    interface Receiver {
        void receive(JsonObject data);
    }
}
