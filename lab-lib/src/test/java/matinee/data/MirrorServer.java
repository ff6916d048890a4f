package matinee.data;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Plays mirrors of every temper on this computer; each has a path of its own. */
final class MirrorServer implements AutoCloseable {
    interface Temper {
        void answer(HttpExchange exchange, byte[] file) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final byte[] file;

    /** What was asked for: the path, and the range where one was. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    MirrorServer(byte[] file) throws IOException {
        this.file = file;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    URI mirror(String name, Temper temper) {
        server.createContext("/" + name + "/", exchange -> {
            String range = exchange.getRequestHeaders().getFirst("Range");
            asked.add(name + (range == null ? "" : " " + range));
            try (exchange) {
                temper.answer(exchange, file);
            }
        });
        return address(name);
    }

    URI address(String name) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + name + "/");
    }

    /** Gives the file, whole or from where it is asked to go on. */
    static void good(HttpExchange exchange, byte[] file) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        exchange.getResponseHeaders().add("ETag", "\"one\"");
        boolean same = "\"one\"".equals(exchange.getRequestHeaders().getFirst("If-Range"));
        if (from > 0 && same) {
            exchange.getResponseHeaders()
                    .add("Content-Range", "bytes " + from + "-" + (file.length - 1) + "/" + file.length);
            send(exchange, 206, Arrays.copyOfRange(file, from, file.length));
        } else {
            send(exchange, 200, file);
        }
    }

    /** Gives the file, and never goes on from the middle. */
    static void simple(HttpExchange exchange, byte[] file) throws IOException {
        send(exchange, 200, file);
    }

    /** Promises the whole file and sends half of it. */
    static void cutting(HttpExchange exchange, byte[] file) throws IOException {
        exchange.getResponseHeaders().add("ETag", "\"one\"");
        exchange.sendResponseHeaders(200, file.length);
        exchange.getResponseBody().write(file, 0, file.length / 2);
        exchange.getResponseBody().flush();
        rest(300);
    }

    /** Sends a little, then nothing, and keeps the line. */
    static void silent(HttpExchange exchange, byte[] file) throws IOException {
        exchange.getResponseHeaders().add("ETag", "\"one\"");
        exchange.sendResponseHeaders(200, file.length);
        exchange.getResponseBody().write(file, 0, 100);
        exchange.getResponseBody().flush();
        rest(20_000);
    }

    private static void rest(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Temper status(int status) {
        return (exchange, file) -> exchange.sendResponseHeaders(status, -1);
    }

    static Temper sending(byte[] other) {
        return (exchange, file) -> send(exchange, 200, other);
    }

    static Temper redirecting(URI to) {
        return (exchange, file) -> {
            exchange.getResponseHeaders().add("Location", to + "ml-test.zip");
            exchange.sendResponseHeaders(302, -1);
        };
    }

    private static void send(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
