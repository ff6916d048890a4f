package matinee.kernel;

import org.dflib.jjava.jupyter.channels.JupyterSocket;
import org.dflib.jjava.jupyter.channels.ShellChannel;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.channels.StdinChannel;
import org.dflib.jjava.jupyter.messages.ContentType;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageContext;

/** Publishes what a thread displays under the cell that the thread belongs to. */
final class DisplayReplies extends ShellReplyEnvironment {
    DisplayReplies(ShellChannel shell, StdinChannel stdin, JupyterSocket publish, MessageContext request) {
        super(shell, stdin, publish, request);
    }

    @Override
    public <T extends ContentType<T>> void publish(T content) {
        getIopub().sendMessage(new Message<>(CellContext.current().request(), content.getType(), content));
    }
}
