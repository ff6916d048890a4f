package matinee.lab;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sets the environment variables under which Jupyter keeps all its state inside the course's folder, and under which the
 * settings of another Jupyter or Python on the computer do not reach the course.
 */
record JupyterVariables(Course course) {
    private static final List<String> FOREIGN = List.of(
            "PYTHONHOME",
            "PYTHONPATH",
            "PIP_TARGET",
            "PIP_PREFIX",
            "PIP_USER",
            "PIP_REQUIRE_VIRTUALENV",
            "JUPYTER_PATH",
            "JUPYTER_TOKEN",
            "JUPYTER_NO_CONFIG",
            "JUPYTERLAB_DIR",
            "JUPYTERLAB_SETTINGS_DIR",
            "JUPYTERLAB_WORKSPACES_DIR",
            "__PYVENV_LAUNCHER__");

    static JupyterVariables of(Course course) {
        return new JupyterVariables(course);
    }

    void setIn(Map<String, String> environment) {
        FOREIGN.forEach(environment::remove);
        environment.putAll(own());
        String pathName = environment.keySet().stream()
                .filter(name -> name.equalsIgnoreCase("PATH"))
                .findFirst()
                .orElse("PATH");
        environment.merge(pathName, course.programs().toString(), (old, ours) -> ours + File.pathSeparator + old);
    }

    private Map<String, String> own() {
        Map<String, String> own = new TreeMap<>();
        own.put("VIRTUAL_ENV", course.venv().toString());
        own.put("JAVA_HOME", System.getProperty("java.home"));
        own.put("MATINEE_HOME", course.home().toString());
        own.put("JUPYTER_CONFIG_DIR", inside("jupyter/config"));
        own.put("JUPYTER_CONFIG_PATH", course.environment().resolve("jupyter").toString());
        own.put("JUPYTER_DATA_DIR", inside("jupyter/data"));
        own.put("JUPYTER_RUNTIME_DIR", inside("jupyter/runtime"));
        own.put("JUPYTER_PREFER_ENV_PATH", "1");
        own.put("JUPYTER_PLATFORM_DIRS", "1");
        own.put("IPYTHONDIR", inside("ipython"));
        own.put("PYTHONUTF8", "1");
        own.put("PYTHONDONTWRITEBYTECODE", "1");
        return own;
    }

    private String inside(String path) {
        return course.hidden().resolve(path).toString();
    }
}
