package matinee.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelArchiveTest {
    @TempDir
    private Path build;

    @Test
    void an_archive_lies_beside_the_jars_it_is_made_of() {
        KernelArchive archive = archive(build.resolve("lib/*").toString()).orElseThrow();

        assertThat(archive.file().getParent()).isEqualTo(build);
        assertThat(archive(build.resolve("lib2/*").toString()).orElseThrow().file())
                .isNotEqualTo(archive.file());
        assertThat(archive("target/classes:some.jar")).isEmpty();
    }

    @Test
    void a_kernel_is_told_of_an_archive_only_where_there_is_one() throws IOException {
        KernelSpec kernel =
                new KernelSpec(new Course(build), build.resolve("lib/*").toString());
        assertThat(kernel.argv()).noneMatch(word -> word.contains("kernel-"));

        Path file = kernel.archive().orElseThrow().file();
        Files.writeString(file, "");

        assertThat(kernel.argv().get(1)).endsWith("=" + file);
    }

    @Test
    void a_rehearsal_that_has_failed_is_not_repeated() throws IOException {
        KernelArchive archive = archive(build.resolve("lib/*").toString()).orElseThrow();
        Path log = build.resolve(archive.file().getFileName() + ".log");
        Files.writeString(log, "no room");

        archive.make(new KernelSpec(new Course(build), "lib/*"), new PrintStream(PrintStream.nullOutputStream()));

        assertThat(archive.isMade()).isFalse();
        assertThat(log).hasContent("no room");
    }

    private Optional<KernelArchive> archive(String classPath) {
        return KernelArchive.of(new Course(build), classPath);
    }
}
