package matinee.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import matinee.Progress;

/**
 * Brings one file from one mirror, going on where an earlier try stopped if the server can.
 *
 * @param client how to reach the mirror
 * @param patience how long it may stay silent
 * @param progress who wants to know
 */
record Transfer(HttpClient client, Duration patience, Progress progress) {
    /** Brings the file; returns whether it went on where an earlier try stopped. */
    boolean bring(URI from, PartFile part) throws IOException, InterruptedException {
        Optional<String> version = part.version(from);
        long have = version.isPresent() ? part.size() : 0;
        HttpRequest.Builder request = HttpRequest.newBuilder(from).timeout(patience);
        version.ifPresent(
                known -> request.header("Range", "bytes=" + have + "-").header("If-Range", known));
        HttpResponse<InputStream> response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        InputStream body = response.body();
        int status = response.statusCode();
        boolean goesOn = status == 206
                && response.headers()
                        .firstValue("Content-Range")
                        .filter(range -> range.startsWith("bytes " + have + "-"))
                        .isPresent();
        if (!goesOn && status != 200) {
            body.close();
            if (have > 0 && (status == 206 || status == 416)) {
                part.delete();
                return bring(from, part);
            }
            throw new MirrorException("answered " + status);
        }
        if (!goesOn) {
            part.begin(from, response.headers());
        }
        long start = goesOn ? have : 0;
        long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
        long total = length < 0 ? 0 : start + length;
        copy(body, part, start, total);
        if (total > 0 && part.size() != total) {
            throw brokeOff(part.size(), total);
        }
        return goesOn;
    }

    /** Copies in a thread of its own: reading cannot be given up in any other way than by closing what is read. */
    private void copy(InputStream body, PartFile part, long start, long total)
            throws IOException, InterruptedException {
        AtomicLong done = new AtomicLong(start);
        FutureTask<Boolean> copying = new FutureTask<>(() -> write(body, part, done));
        Thread thread = new Thread(copying, "matinee-transfer");
        thread.setDaemon(true);
        thread.start();
        long seen = start;
        long heard = System.nanoTime();
        try {
            while (!isDone(copying, done.get(), total)) {
                progress.report("bytes", done.get(), total);
                heard = done.get() > seen ? System.nanoTime() : heard;
                seen = done.get();
                if (System.nanoTime() - heard > patience.toNanos()) {
                    throw new MirrorException("fell silent for " + patience.toSeconds() + " s");
                }
            }
            progress.report("bytes", done.get(), total);
        } finally {
            body.close();
            thread.join(1000);
        }
    }

    private static boolean write(InputStream body, PartFile part, AtomicLong done) throws IOException {
        try (OutputStream out =
                Files.newOutputStream(part.path(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            byte[] buffer = new byte[1 << 16];
            while (true) {
                int read;
                try {
                    read = body.read(buffer);
                } catch (IOException e) {
                    throw new BrokeOff(e);
                }
                if (read < 0) {
                    return true;
                }
                out.write(buffer, 0, read);
                done.addAndGet(read);
            }
        }
    }

    private static boolean isDone(FutureTask<Boolean> copying, long done, long total)
            throws IOException, InterruptedException {
        try {
            return copying.get(100, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BrokeOff) {
                throw brokeOff(done, total);
            }
            throw e.getCause() instanceof IOException writing ? writing : new IOException(e.getCause());
        }
    }

    private static MirrorException brokeOff(long done, long total) {
        return new MirrorException(
                "broke off after " + Edition.megabytes(done) + (total > 0 ? " of " + Edition.megabytes(total) : ""));
    }

    /** Tells a failure of reading from one of writing. */
    private static final class BrokeOff extends IOException {
        private static final long serialVersionUID = 1;

        BrokeOff(IOException cause) {
            super(cause);
        }
    }
}
