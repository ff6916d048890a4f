package matinee.kernel;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.ExecutionControl.ClassInstallException;
import jdk.jshell.spi.ExecutionControl.InternalException;
import org.jspecify.annotations.Nullable;

/** Loads the classes of cells. Unlike JShell's own loader it does not keep their code beside them for as long as the kernel lives. */
final class CellClasses implements LoaderDelegate {
    private final Loader loader = new Loader();

    /** Makes a loader, and the thread's own loader of it, as JShell does: libraries look there for a learner's classes. */
    CellClasses() {
        Thread.currentThread().setContextClassLoader(loader);
    }

    @Override
    public void load(ClassBytecodes[] classes) throws ClassInstallException {
        boolean[] isLoaded = new boolean[classes.length];
        for (ClassBytecodes each : classes) {
            loader.waiting.put(each.name(), each.bytecodes());
        }
        try {
            for (int i = 0; i < classes.length; i++) {
                // The methods are asked for so that a class which cannot be linked is found out here.
                Objects.requireNonNull(loader.loadClass(classes[i].name()).getDeclaredMethods());
                isLoaded[i] = true;
            }
        } catch (ClassNotFoundException | LinkageError e) {
            throw new ClassInstallException("load: " + e, isLoaded);
        } finally {
            loader.waiting.clear();
        }
    }

    @Override
    public void classesRedefined(ClassBytecodes[] classes) {
        // No code is kept, so none is out of date.
    }

    @Override
    public void addToClasspath(String path) throws InternalException {
        try {
            for (String place : path.split(File.pathSeparator, -1)) {
                loader.addURL(new File(place).toURI().toURL());
            }
        } catch (MalformedURLException e) {
            throw new InternalException("no class path: " + path + ": " + e);
        }
    }

    /** Tells whether it has loaded this class. */
    boolean isLoaded(String name) {
        return loader.find(name) != null;
    }

    @Override
    public Class<?> findClass(String name) throws ClassNotFoundException {
        Class<?> found = loader.find(name);
        if (found == null) {
            throw new ClassNotFoundException(name + " is not loaded");
        }
        return found;
    }

    private static final class Loader extends URLClassLoader {
        private final Map<String, byte[]> waiting = new ConcurrentHashMap<>();

        Loader() {
            super(new URL[0], CellClasses.class.getClassLoader());
        }

        @Nullable
        Class<?> find(String name) {
            return findLoadedClass(name);
        }

        @Override
        public void addURL(URL place) { // wider than it is inherited, so that it can be called here
            super.addURL(place);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] code = waiting.remove(name);
            return code == null ? super.findClass(name) : defineClass(name, code, 0, code.length);
        }
    }
}
