package matinee.lab;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Names a JupyterLab that serves the course.
 *
 * @param url where it listens
 * @param token what lets a browser in
 * @param start the page that it opens with
 */
record JupyterServer(String url, String token, String start) {
    private static final int PATIENCE = 120_000;

    /** Writes the address as a browser wants it. */
    String address() {
        return url.replaceAll("/$", "") + start + (token.isEmpty() ? "" : "?token=" + token);
    }

    /** Names the page of a file of the course, if it is there, else of JupyterLab. */
    static String page(Course course, String file) {
        return Files.exists(course.home().resolve(file)) ? "/lab/tree/" + file : "/lab";
    }

    /** Finds the one that serves this course now. */
    static Optional<JupyterServer> running(Course course) {
        Path folder = course.hidden().resolve("jupyter/runtime");
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> notes = Files.newDirectoryStream(folder, "jpserver-*.json")) {
            for (Path note : notes) {
                Optional<JupyterServer> server = read(course, note).filter(JupyterServer::answers);
                if (server.isPresent()) {
                    return server;
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " could not be read.", e);
        }
    }

    /** Waits until the process serves the course. */
    static JupyterServer await(Course course, Process process, Path log) {
        long end = System.nanoTime() + PATIENCE * 1_000_000L;
        try {
            while (System.nanoTime() < end) {
                Optional<JupyterServer> server = running(course);
                if (server.isPresent()) {
                    return server.get();
                }
                if (!process.isAlive()) {
                    throw new LabException(
                            "JupyterLab did not start: " + lastWords(log) + " (all of it is in " + log + ").");
                }
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabException("Stopped.", e);
        }
        throw new LabException("JupyterLab did not answer within two minutes; " + log + " may say why.");
    }

    private static String lastWords(Path log) {
        try {
            List<String> lines = Files.readAllLines(log).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
            return lines.isEmpty()
                    ? "it said nothing"
                    : lines.get(lines.size() - 1).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(log + " could not be read.", e);
        }
    }

    private static Optional<JupyterServer> read(Course course, Path note) {
        try {
            JsonObject json = JsonParser.parseString(Files.readString(note)).getAsJsonObject();
            String start = page(course, "notebooks/00-start-here.ipynb");
            return Optional.of(new JupyterServer(
                    json.get("url").getAsString(), json.get("token").getAsString(), start));
        } catch (IOException | JsonParseException | IllegalStateException beingWritten) {
            return Optional.empty();
        }
    }

    private boolean answers() {
        try {
            HttpURLConnection status = (HttpURLConnection)
                    URI.create(url + "api/status?token=" + token).toURL().openConnection();
            status.setConnectTimeout(2_000);
            status.setReadTimeout(5_000);
            return status.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException nobodyThere) {
            return false;
        }
    }
}
