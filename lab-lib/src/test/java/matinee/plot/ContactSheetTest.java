package matinee.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Draws one figure of each kind into {@code target/figures}, for people to look at. */
class ContactSheetTest {
    @Test
    void every_kind_of_figure_is_drawn_small_enough_for_a_notebook() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "figures"));
        StringBuilder page = new StringBuilder("<body style='background:#ccc'>\n");
        for (Map.Entry<String, Figure> each : Kinds.figures().entrySet()) {
            String svg = each.getValue().svg();
            Files.writeString(folder.resolve(each.getKey() + ".svg"), svg);
            Files.write(folder.resolve(each.getKey() + ".png"), each.getValue().png());
            page.append("<img src='").append(each.getKey()).append(".svg' alt=''> ");
            assertThat(svg.length()).as(each.getKey()).isLessThan(60_000);
        }
        Files.writeString(folder.resolve("index.html"), page);
    }
}
