package matinee.kernel;

import com.google.gson.JsonObject;
import org.dflib.jjava.jupyter.channels.JupyterSocket;
import org.dflib.jjava.jupyter.channels.ShellChannel;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.channels.StdinChannel;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageContext;
import org.dflib.jjava.jupyter.messages.MessageType;

/** Answers one request. */
final class Replies extends ShellReplyEnvironment {
    Replies(ShellChannel shell, StdinChannel stdin, JupyterSocket publish, MessageContext request) {
        super(shell, stdin, publish, request);
    }

    /** Answers in words that the library's own reply classes cannot say. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // a message is written as JSON whatever its content's class is
    void reply(MessageType<?> type, JsonObject content) {
        reply(new Message(getContext(), type, content));
    }
}
