package matinee.lab;

import java.io.PrintStream;

/** Makes what is missing of the course's environment, and nothing else. */
record Setup(Course course) {
    /** Makes the course's Python and its kernel's description, unless they are there; needs no network then. */
    void complete(PrintStream out) {
        VirtualEnvironment python = new VirtualEnvironment(course);
        KernelSpec kernel = KernelSpec.of(course);
        boolean complete =
                python.isReady() && kernel.archive().stream().noneMatch(KernelArchive::isDue) && kernel.isInstalled();
        if (!complete) {
            new SetupTurn(course).take(out, () -> make(python, kernel, out));
        }
    }

    private static void make(VirtualEnvironment python, KernelSpec kernel, PrintStream out) {
        if (!python.isReady()) {
            python.make(out);
        }
        kernel.archive().ifPresent(archive -> archive.make(kernel, out));
        if (!kernel.isInstalled()) {
            kernel.install();
        }
    }
}
