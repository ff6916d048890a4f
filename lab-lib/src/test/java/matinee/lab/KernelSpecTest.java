package matinee.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelSpecTest {
    @TempDir
    private Path home;

    @Test
    void the_description_names_program_jars_and_course_as_jupyter_wants_them() throws IOException {
        KernelSpec spec = new KernelSpec(new Course(home), "some where/lib/*");
        assertThat(spec.isInstalled()).isFalse();
        spec.install();
        assertThat(spec.isInstalled()).isTrue();

        JsonObject json = JsonParser.parseString(Files.readString(spec.file())).getAsJsonObject();
        assertThat(json.get("display_name").getAsString()).isEqualTo("Matinee (Java)");
        assertThat(json.get("interrupt_mode").getAsString()).isEqualTo("message");
        assertThat(json.getAsJsonArray("argv"))
                .extracting(argument -> argument.getAsString())
                .contains(
                        "some where/lib/*", "matinee.kernel.KernelMain", "{connection_file}", "-Dmatinee.home=" + home);
    }

    @Test
    void a_description_of_other_jars_is_out_of_date() {
        new KernelSpec(new Course(home), "old/*").install();
        assertThat(new KernelSpec(new Course(home), "new/*").isInstalled()).isFalse();
    }
}
