package matinee.kernel;

import java.nio.charset.StandardCharsets;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.JupyterIO;

/** Lets displayed values through for as long as the kernel lives, not only while a cell runs. */
final class KernelIO extends JupyterIO {
    KernelIO() {
        super(StandardCharsets.UTF_8);
    }

    void open(ShellReplyEnvironment replies) {
        setEnv(replies);
    }
}
