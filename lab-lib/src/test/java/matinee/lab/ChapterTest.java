package matinee.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChapterTest {
    @TempDir
    private Path home;

    @BeforeEach
    void write_two_chapters() throws IOException {
        Files.createDirectory(home.resolve("notebooks"));
        Files.writeString(home.resolve("notebooks/02-collaborative-filtering.ipynb"), "{}");
        Files.writeString(home.resolve("notebooks/00-start-here.ipynb"), "{}");
        Files.writeString(home.resolve("notebooks/notes.txt"), "no chapter");
    }

    @Test
    void chapters_come_in_their_order() {
        assertThat(Chapter.all(new Course(home))).extracting(Chapter::number).containsExactly("00", "02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"02", "2", "02-collaborative-filtering"})
    void a_chapter_is_found_by_number_and_by_name(String word) {
        assertThat(Chapter.find(new Course(home), List.of(word)))
                .extracting(Chapter::name)
                .containsExactly("02-collaborative-filtering");
    }

    @Test
    void a_chapter_is_found_by_its_file() {
        String file = home.resolve("notebooks/00-start-here.ipynb").toString();
        assertThat(Chapter.find(new Course(home), List.of(file)))
                .extracting(Chapter::name)
                .containsExactly("00-start-here");
    }

    @Test
    void a_wrong_name_gets_the_nearest() {
        assertThatThrownBy(() -> Chapter.find(new Course(home), List.of("00-strat-here")))
                .isInstanceOf(LabException.class)
                .hasMessage("There is no chapter '00-strat-here'; did you mean '00-start-here'?");
    }
}
