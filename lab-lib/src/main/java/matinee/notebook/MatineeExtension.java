package matinee.notebook;

import matinee.data.DataStore;
import matinee.notebook.widget.Widgets;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/**
 * Prepares a kernel for the course: the imports that every chapter needs, how each result looks, widgets, and {@code %data}. Kernels of the IJava
 * family find it by themselves when the library is on their class path.
 */
public final class MatineeExtension implements Extension {
    /** Registers how results look and makes the imports. */
    @Override
    public void install(BaseKernel kernel) {
        Renderers.register(kernel.getRenderer());
        Widgets.install(kernel);
        kernel.getMagicsRegistry().registerLineMagic("data", new DataMagic(DataStore::standard));
        kernel.evalRaw(Imports.source());
    }
}
