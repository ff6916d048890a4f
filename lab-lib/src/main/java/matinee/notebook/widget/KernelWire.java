package matinee.notebook.widget;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.comm.Comm;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.comm.CommCloseCommand;
import org.dflib.jjava.jupyter.messages.comm.CommMsgCommand;

/** Connects the widgets with a kernel of the IJava family, by its comms. */
record KernelWire(BaseKernel kernel) implements Wire {
    static final MIMEType VIEW = MIMEType.parse("application/vnd.jupyter.widget-view+json");

    private static final String TARGET = "jupyter.widget";
    private static final String CONTROL = "jupyter.widget.control";
    private static final String PROTOCOL = "2.1.0";
    private static final Pattern COLORS = Pattern.compile("\u001b\\[[0-9;]*m");

    /**
     * Tells whether this kernel's messages are written in the JSON that we write; stock JJava brings a renamed copy of it, and there
     * the stills stand alone.
     */
    private static boolean isPossible() {
        try {
            return CommMsgCommand.class.getMethod("getData").getReturnType() == JsonObject.class;
        } catch (NoSuchMethodException otherwiseMade) {
            return false;
        }
    }

    /** Answers a page that is loaded again and asks for the widgets there are. */
    void answerControl() {
        kernel.getCommManager()
                .registerTarget(
                        CONTROL,
                        (manager, id, target, message) -> new Talk(manager, id, target, data -> {
                            if (data.has("method")
                                    && data.get("method").getAsString().equals("request_states")) {
                                manager.messageComm(id, Models.states());
                            }
                        }));
    }

    @Override
    public Optional<Line> open(JsonObject state, Line.Receiver receiver) {
        if (!isPossible() || !kernel.getIO().display.isAttached()) {
            return Optional.empty();
        }
        return Optional.of(kernel.getCommManager().openComm(TARGET, (manager, id, target, message) -> {
            message.getContent().getData().add("state", state);
            message.getContent().getData().add("buffer_paths", new JsonArray());
            message.getNonNullMetadata().put("version", PROTOCOL);
            return new Talk(manager, id, target, receiver);
        }));
    }

    @Override
    public String show(Still still) {
        return show(data(still));
    }

    @Override
    public void replace(String name, Still still) {
        if (kernel.getIO().display.isAttached()) {
            kernel.getIO().display.updateDisplay(name, data(still));
        }
    }

    @Override
    public String showView(String model, Still still) {
        DisplayData data = data(still);
        data.putData(VIEW, Map.of("version_major", 2, "version_minor", 0, "model_id", model));
        return show(data);
    }

    private String show(DisplayData data) {
        String name = UUID.randomUUID().toString();
        data.setDisplayId(name);
        kernel.display(data);
        return name;
    }

    /** Where a kernel or a front end does not tell cells apart, nothing takes another's place. */
    @Override
    public Output output() {
        Object request = kernel.getCommManager() instanceof Supplier<?> ours ? ours.get() : null;
        if (request instanceof Message<?> message
                && message.getNonNullMetadata().get("cellId") instanceof String cell
                && message.getHeader().getTimestamp() != null) {
            return new Output(cell, message.getHeader().getTimestamp().getDateString());
        }
        return new Output(UUID.randomUUID().toString(), "");
    }

    /** The course's kernel does; it says so by taking listeners to run. */
    @Override
    public boolean servesCells() {
        return kernel instanceof Executor && kernel.getIO().display.isAttached();
    }

    private static DisplayData data(Still still) {
        DisplayData data = new DisplayData(still.text());
        data.putHTML(still.html());
        return data;
    }

    @Override
    public Still look(Object value) {
        if (value instanceof Still still) {
            return still;
        }
        DisplayData data = kernel.getRenderer().render(value);
        String text = String.valueOf(data.getData(MIMEType.TEXT_PLAIN));
        Object html = data.getData(MIMEType.TEXT_HTML);
        return html == null ? Html.still(text) : new Still(html.toString(), text);
    }

    @Override
    public List<String> explain(Throwable thrown) {
        return kernel.formatError(thrown).stream()
                .map(line -> COLORS.matcher(line).replaceAll(""))
                .toList();
    }

    /** In the course's kernel a listener runs as part of no cell, and yet so that Stop ends it; elsewhere it simply runs. */
    @Override
    public void run(Runnable listener) {
        if (kernel instanceof Executor stoppable) {
            stoppable.execute(listener);
        } else {
            listener.run();
        }
    }

    /** Hears what the browser says. */
    private static final class Talk extends Comm implements Line {
        private final CommManager manager;
        private final Line.Receiver receiver;

        Talk(CommManager manager, String id, String target, Line.Receiver receiver) {
            super(manager, id, target);
            this.manager = manager;
            this.receiver = receiver;
        }

        @Override
        public String id() {
            return getID();
        }

        @Override
        public void drop() {
            manager.unregisterComm(getID());
        }

        @Override
        protected void onMessage(Message<CommMsgCommand> message) {
            receiver.receive(message.getContent().getData());
        }

        @Override
        protected void onClose(Message<CommCloseCommand> message, boolean isOurs) {
            Models.closed(getID());
        }
    }
}
