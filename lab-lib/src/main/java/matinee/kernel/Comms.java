package matinee.kernel;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.dflib.jjava.jupyter.channels.ReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageContext;
import org.dflib.jjava.jupyter.messages.comm.CommMsgCommand;
import org.dflib.jjava.jupyter.messages.comm.CommOpenCommand;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the comms in maps that a running cell and the front end's messages may use at once. What is sent in answer to a message
 * names it as its parent, and what else is sent names the cell.
 */
final class Comms extends CommManager implements Supplier<@Nullable MessageContext> {
    @SuppressWarnings("ThreadLocalUsage") // each kernel has its own
    private final ThreadLocal<@Nullable MessageContext> answered = new ThreadLocal<>();

    Comms() {
        comms = new ConcurrentHashMap<>();
        targets = new ConcurrentHashMap<>();
    }

    @Override
    public void handleCommOpenCommand(ReplyEnvironment replies, Message<CommOpenCommand> message) {
        answered.set(message);
        try {
            super.handleCommOpenCommand(replies, message);
        } finally {
            answered.remove();
        }
    }

    @Override
    public void handleCommMsgCommand(ReplyEnvironment replies, Message<CommMsgCommand> message) {
        answered.set(message);
        try {
            super.handleCommMsgCommand(replies, message);
        } finally {
            answered.remove();
        }
    }

    /** Returns the request that this thread answers: the front end's message, or the cell's; null before the first cell. */
    @Override
    public @Nullable MessageContext get() {
        MessageContext message = answered.get();
        return message == null ? CellContext.current().request() : message;
    }

    @Override
    public void messageComm(
            String id, JsonObject data, @Nullable Map<String, Object> metadata, @Nullable List<byte[]> blobs) {
        iopub.sendMessage(
                new Message<>(get(), CommMsgCommand.MESSAGE_TYPE, new CommMsgCommand(id, data), blobs, metadata));
    }
}
