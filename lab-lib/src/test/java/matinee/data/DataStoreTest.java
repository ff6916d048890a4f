package matinee.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import matinee.Progress;
import matinee.data.MirrorServer.Temper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataStoreTest {
    private static final byte[] ZIP = TestZip.good();
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1/nowhere/");

    @TempDir
    Path root;

    private Duration patience = Duration.ofSeconds(20);
    private MirrorServer server;
    private Edition edition;

    @BeforeEach
    void start() throws IOException {
        server = new MirrorServer(ZIP);
        edition = TestZip.edition(Optional.of(TestZip.checksum(ZIP)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private DataStore store(URI... mirrors) {
        return store(Disk.real(), mirrors);
    }

    private DataStore store(Disk disk, URI... mirrors) {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        return new DataStore(root, new Mirrors(List.of(mirrors)), disk, client, patience);
    }

    private Fetched get(URI... mirrors) {
        return store(mirrors).get(edition, Progress.silent());
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".lock"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void a_good_mirror_gives_the_data_set() throws IOException {
        List<Long> progress = new ArrayList<>();
        Fetched fetched = store(server.mirror("good", MirrorServer::good))
                .get(edition, (what, done, total) -> progress.add(done));
        assertThat(fetched.isNew()).isTrue();
        assertThat(fetched.folder()).isEqualTo(root.resolve("ml-test"));
        assertThat(fetched.folder().resolve("movies.csv")).hasContent("movieId,title,genres\n");
        assertThat(fetched.licence()).isEqualTo("Do as you like.".replace("Do", "Usage License\n=============\n\nDo"));
        assertThat(progress).isSorted().endsWith((long) ZIP.length);
        assertThat(left()).containsExactly("ml-test");
    }

    @Test
    void what_is_there_is_not_fetched_again() {
        URI good = server.mirror("good", MirrorServer::good);
        get(good);
        assertThat(get(good).isNew()).isFalse();
        assertThat(server.asked).hasSize(1);
    }

    @Test
    void the_next_mirror_is_tried_where_one_is_down_or_fails() {
        get(NOWHERE, server.mirror("down", MirrorServer.status(500)), server.mirror("good", MirrorServer::good));
        assertThat(server.asked).containsExactly("down", "good");
    }

    @Test
    void a_redirect_is_followed() {
        URI good = server.mirror("good", MirrorServer::good);
        get(server.mirror("moved", MirrorServer.redirecting(good)));
        assertThat(server.asked).containsExactly("moved", "good");
    }

    @Test
    void one_sentence_says_what_was_tried_and_what_to_do() throws IOException {
        byte[] wrong = TestZip.of(Map.of("a", "b"));
        assertThatThrownBy(() -> get(
                        NOWHERE,
                        server.mirror("gone", MirrorServer.status(404)),
                        server.mirror("wrong", MirrorServer.sending(wrong))))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith(
                        "ml-test could not be fetched; tried 127.0.0.1:1 (no connection) and 127.0.0.1:")
                .hasMessageContaining("(answered 404)")
                .hasMessageContaining(
                        "(sent " + TestZip.checksum(wrong) + " where " + TestZip.checksum(ZIP) + " is right)")
                .hasMessageEndingWith("run: environment/lab data get ml-test --from PATH");
        assertThat(left()).isEmpty();
    }

    @Test
    void a_host_that_does_not_exist_is_told() {
        assertThatThrownBy(() -> get(URI.create("http://no-such-host.invalid/")))
                .hasMessageContaining("no-such-host.invalid (not found, is there a network?)");
    }

    @Test
    void a_broken_line_is_gone_on_with_from_where_it_broke() {
        int[] times = {0};
        get(server.mirror("breaks", (exchange, file) -> {
            if (times[0]++ == 0) {
                MirrorServer.cutting(exchange, file);
            } else {
                MirrorServer.good(exchange, file);
            }
        }));
        assertThat(server.asked).containsExactly("breaks", "breaks bytes=" + ZIP.length / 2 + "-");
    }

    @Test
    void a_line_that_always_breaks_is_told() {
        Temper breaking = (exchange, file) -> {
            exchange.sendResponseHeaders(200, file.length);
            exchange.getResponseBody().write(file, 0, 100);
            exchange.getResponseBody().flush();
        };
        assertThatThrownBy(() -> get(server.mirror("breaking", breaking)))
                .hasMessageContaining("(broke off after 0.0 MB of 0.3 MB)");
    }

    @Test
    void a_later_try_goes_on_where_the_first_stopped() throws IOException {
        boolean[] mended = {false};
        URI mirror = server.mirror("mends", (exchange, file) -> {
            if (mended[0]) {
                MirrorServer.good(exchange, file);
            } else if (exchange.getRequestHeaders().containsKey("Range")) {
                MirrorServer.status(503).answer(exchange, file);
            } else {
                MirrorServer.cutting(exchange, file);
            }
        });
        assertThatThrownBy(() -> get(mirror)).hasMessageContaining("(answered 503)");
        assertThat(left()).containsExactly("ml-test.zip.part", "ml-test.zip.part.from");
        mended[0] = true;
        server.asked.clear();
        get(mirror);
        assertThat(server.asked).containsExactly("mends bytes=" + ZIP.length / 2 + "-");
    }

    @Test
    void a_server_that_cannot_go_on_sends_all_again() throws IOException {
        Files.write(root.resolve("ml-test.zip.part"), Arrays.copyOf(ZIP, 1000));
        URI simple = server.mirror("simple", MirrorServer::simple);
        Files.writeString(root.resolve("ml-test.zip.part.from"), simple + "ml-test.zip\n\"one\"\n");
        get(simple);
        assertThat(server.asked).containsExactly("simple bytes=1000-");
    }

    @Test
    void a_part_that_turns_out_wrong_is_thrown_away_and_fetched_anew() throws IOException {
        Files.write(root.resolve("ml-test.zip.part"), new byte[1000]);
        URI good = server.mirror("good", MirrorServer::good);
        Files.writeString(root.resolve("ml-test.zip.part.from"), good + "ml-test.zip\n\"one\"\n");
        get(good);
        assertThat(server.asked).containsExactly("good bytes=1000-", "good");
    }

    @Test
    void a_part_longer_than_the_file_is_thrown_away() throws IOException {
        Files.write(root.resolve("ml-test.zip.part"), new byte[ZIP.length + 10]);
        URI picky = server.mirror("picky", (exchange, file) -> {
            boolean asksForMore = exchange.getRequestHeaders().containsKey("Range");
            (asksForMore ? MirrorServer.status(416) : (Temper) MirrorServer::good).answer(exchange, file);
        });
        Files.writeString(root.resolve("ml-test.zip.part.from"), picky + "ml-test.zip\n\"one\"\n");
        get(picky);
        assertThat(server.asked).hasSize(2);
    }

    @Test
    void a_mirror_that_falls_silent_is_left() {
        patience = Duration.ofSeconds(1);
        get(server.mirror("silent", MirrorServer::silent), server.mirror("good", MirrorServer::good));
        assertThat(server.asked).contains("silent", "good");
    }

    @Test
    void an_interrupt_stops_and_keeps_what_has_come() throws Exception {
        URI silent = server.mirror("silent", MirrorServer::silent);
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        Thread learner = new Thread(() -> {
            try {
                store(silent).get(edition, (what, done, total) -> {
                    if (done > 0) {
                        Thread.currentThread().interrupt();
                    }
                });
            } catch (UncheckedIOException e) {
                failure.complete(e);
            }
        });
        learner.start();
        assertThat(failure.get())
                .hasMessage("Fetching ml-test was stopped; what has come is kept, so get it again to go on.");
        assertThat(Files.size(root.resolve("ml-test.zip.part"))).isEqualTo(100);
    }

    @Test
    void a_zip_without_known_checksum_must_be_whole() throws IOException {
        Edition changing = TestZip.edition(Optional.empty());
        URI cut = server.mirror("cut", MirrorServer.sending(Arrays.copyOf(ZIP, 5000)));
        assertThatThrownBy(() -> store(cut).get(changing, Progress.silent()))
                .hasMessageContaining("(sent no whole zip)");
        assertThat(store(server.mirror("good", MirrorServer::good))
                        .get(changing, Progress.silent())
                        .isNew())
                .isTrue();
    }

    @Test
    void no_room_is_told_before_anything_is_fetched() {
        URI good = server.mirror("good", MirrorServer::good);
        assertThatThrownBy(() -> store(folder -> 200_000, good).get(edition, Progress.silent()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("ml-test needs 0.6 MB in " + root
                        + ", but only 0.2 MB are free there; make room, or name another folder in MATINEE_CACHE.");
        assertThat(server.asked).isEmpty();
    }

    @Test
    void two_at_once_fetch_once() throws Exception {
        URI good = server.mirror("good", MirrorServer::good);
        List<CompletableFuture<Fetched>> both =
                List.of(CompletableFuture.supplyAsync(() -> get(good)), CompletableFuture.supplyAsync(() -> get(good)));
        assertThat(List.of(both.get(0).get().isNew(), both.get(1).get().isNew()))
                .containsExactlyInAnyOrder(true, false);
        assertThat(server.asked).hasSize(1);
    }

    @Test
    void what_a_killed_try_left_is_cleared_away() throws IOException {
        Files.createDirectories(root.resolve(".ml-test-making-1/ml-test"));
        Files.createDirectories(root.resolve("ml-test"));
        get(server.mirror("good", MirrorServer::good));
        assertThat(left()).containsExactly("ml-test");
    }

    @Test
    void a_store_that_cannot_be_written_is_named() throws IOException {
        Path taken = Files.createFile(root.resolve("taken"));
        DataStore store = new DataStore(
                taken, new Mirrors(List.of()), Disk.real(), HttpClient.newHttpClient(), Duration.ofSeconds(1));
        assertThatThrownBy(() -> store.get(edition, Progress.silent()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("could not be put into " + taken);
    }
}
