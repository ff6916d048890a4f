package matinee.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.messages.publish.PublishStream.StreamType;

/** Starts the kernel for the front end that wrote the connection file. */
public final class KernelMain {
    /** Lists what Java should be started with, so that JShell lets go of cells that are over. */
    public static final List<String> OPENINGS = ShellRecords.OPENINGS;

    private KernelMain() {}

    /**
     * Runs until the front end asks for the end, or is gone.
     *
     * @param args the connection file
     * @throws IOException if the connection file cannot be read
     * @throws GeneralSecurityException if the connection file asks for a signature this JDK does not know
     */
    public static void main(String[] args) throws IOException, GeneralSecurityException {
        if (args.length != 1) {
            throw new IllegalArgumentException("the kernel must be given one connection file, but was given "
                    + args.length + " arguments. Jupyter starts it; see kernel.json.");
        }
        Outbox outbox = new Outbox();
        System.setOut(CellStream.to(outbox, StreamType.OUT));
        System.setErr(CellStream.to(outbox, StreamType.ERR));
        System.setIn(new NoInput());
        CourseKernel kernel = new CourseKernel();
        // JShell takes longest to start: it does so while the sockets connect.
        Thread warming = new Thread(kernel::warmUp, "kernel warm-up");
        warming.setDaemon(true);
        warming.start();
        KernelConnectionProperties properties = KernelConnectionProperties.parse(Files.readString(Path.of(args[0])));
        KernelConnection connection = new KernelConnection(properties, kernel, outbox);
        kernel.becomeHandlerForConnection(connection);
        connection.connect();
        KernelExit.explain(outbox);
        KernelExit.withParent();
    }
}
