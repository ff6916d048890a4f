package matinee.notebook;

import matinee.data.DataStore;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/**
 * Prepares a kernel for the course: the imports that every chapter needs, how each result looks, and {@code %data}. Kernels of the IJava
 * family find it by themselves when the library is on their class path.
 */
public final class MatineeExtension implements Extension {
    /** Registers how results look and makes the imports. */
    @Override
    public void install(BaseKernel kernel) {
        Renderers.register(kernel.getRenderer());
        kernel.getMagicsRegistry().registerLineMagic("data", new DataMagic(DataStore::standard));
        kernel.evalRaw(Imports.source());
    }
}
