package matinee.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import matinee.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UntrustedMirrorTest {
    private static final char[] PASSWORD = "password".toCharArray();

    @TempDir
    Path folder;

    @Test
    void a_mirror_whose_certificate_is_not_trusted_is_left_for_the_next() throws Exception {
        byte[] zip = TestZip.good();
        Edition edition = TestZip.edition(Optional.of(TestZip.checksum(zip)));
        HttpsServer untrusted = untrusted();
        URI first = URI.create("https://localhost:" + untrusted.getAddress().getPort() + "/");
        try (MirrorServer server = new MirrorServer(zip)) {
            assertThatThrownBy(() -> store(first).get(edition, Progress.silent()))
                    .hasMessageContaining("(no safe connection, its certificate may have expired)");
            assertThat(store(first, server.mirror("good", MirrorServer::good))
                            .get(edition, Progress.silent())
                            .isNew())
                    .isTrue();
        } finally {
            untrusted.stop(0);
        }
    }

    private DataStore store(URI... mirrors) {
        return new DataStore(
                folder.resolve("data"),
                new Mirrors(List.of(mirrors)),
                Disk.real(),
                HttpClient.newHttpClient(),
                Duration.ofSeconds(5));
    }

    private HttpsServer untrusted() throws Exception {
        Path keys = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "test",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        assertThat(keytool.waitFor())
                .as(new String(keytool.getInputStream().readAllBytes()))
                .isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.start();
        return server;
    }
}
