package matinee.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.CRC32;
import matinee.Rating;
import matinee.Ratings;
import matinee.factor.FactorModel;
import matinee.factor.MatrixFactorization;
import matinee.neighbor.NeighborModel;
import matinee.neighbor.UserKnn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {
    private final Ratings ratings =
            Ratings.of(Rating.of(1, 1, 5), Rating.of(1, 2, 3), new Rating(2, 1, 4, 1_000_000_000L), Rating.of(3, 7, 2));
    private final FactorModel model =
            MatrixFactorization.ofRank(3).withValidation(0.3).fit(ratings);

    @TempDir
    private Path folder;

    private Path saved() {
        Path file = folder.resolve("taste.matinee");
        ModelFile.save(model, file);
        return file;
    }

    private void refuses(byte[] bytes, String... why) throws IOException {
        Path file = folder.resolve("bad.matinee");
        Files.write(file, bytes);
        var thrown = assertThatThrownBy(() -> ModelFile.load(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bad.matinee cannot be read as a model: ");
        for (String each : why) {
            thrown.hasMessageContaining(each);
        }
    }

    @Test
    void everything_comes_back() {
        FactorModel read = ModelFile.load(saved(), FactorModel.class);

        assertThat(read.curve()).isEqualTo(model.curve());
        assertThat(read.curve().seconds()).isEqualTo(model.curve().seconds());
        assertThat(read.itemFactors(7)).isEqualTo(model.itemFactors(7));
        assertThat(read.train().at(2)).isEqualTo(ratings.at(2));
        assertThat(read.train().scale()).isEqualTo(ratings.scale());
        assertThat(read).hasToString(model.toString());
    }

    @Test
    void a_file_begins_with_what_it_is_in_words() throws IOException {
        String text = new String(Files.readAllBytes(saved()), StandardCharsets.ISO_8859_1);

        assertThat(text).startsWith("MATINEE\n").contains("MatrixFactorization[rank=3, epochs=20, ");
    }

    @Test
    void saving_again_replaces_the_file_and_leaves_nothing_else_behind() throws IOException {
        Path file = saved();
        ModelFile.save(MatrixFactorization.ofRank(2).fit(ratings), file);

        assertThat(ModelFile.load(file, FactorModel.class).itemFactors(1)).hasSize(2);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_file_cut_anywhere_is_refused() throws IOException {
        byte[] bytes = Files.readAllBytes(saved());
        for (int length = 0; length < bytes.length; length += length < 64 ? 1 : 7) {
            refuses(java.util.Arrays.copyOf(bytes, length));
        }
        refuses(java.util.Arrays.copyOf(bytes, bytes.length + 3), "longer than it should be");
    }

    @Test
    void a_file_with_any_byte_changed_is_refused() throws IOException {
        byte[] bytes = Files.readAllBytes(saved());
        Random random = new Random(1);
        for (int n = 0; n < 400; n++) {
            byte[] changed = bytes.clone();
            changed[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
            refuses(changed);
        }
    }

    @Test
    void a_newer_version_is_told_of() throws IOException {
        byte[] bytes = Files.readAllBytes(saved());
        bytes[11] = 9;

        refuses(bytes, "it has version 9 of the format, but this library reads version 1: update Matinee");
    }

    @Test
    void what_is_something_else_is_told_of() throws IOException {
        refuses("userId,movieId,rating".getBytes(StandardCharsets.UTF_8), "it is no model file");
    }

    /** Writes a file as a stranger might: whatever the test says, with a checksum that fits. */
    private byte[] forged(Forger forger) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(ModelFile.MAGIC);
        out.writeInt(1);
        text(out, "forged");
        forger.write(out);
        CRC32 checksum = new CRC32();
        checksum.update(bytes.toByteArray());
        out.writeInt((int) checksum.getValue());
        return bytes.toByteArray();
    }

    private interface Forger {
        void write(DataOutputStream out) throws IOException;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    @Test
    void classes_that_are_no_records_of_the_library_are_never_made() throws IOException {
        for (String name :
                new String[] {"java.lang.ProcessBuilder", "matinee.store.State", "matinee.lab.Lab", "../x"}) {
            refuses(
                    forged(out -> {
                        text(out, name);
                        out.writeInt(0);
                        out.writeInt(0);
                    }),
                    "a recipe must be a record of the library, but the file names " + name);
        }
        refuses(
                forged(out -> {
                    text(out, "matinee.factor.Tomorrow");
                    out.writeInt(0);
                }),
                "this version of the library has no recipe matinee.factor.Tomorrow");
        refuses(
                forged(out -> {
                    text(out, "matinee.baseline.GlobalMean");
                    out.writeInt(0);
                    out.writeInt(0);
                }),
                "there must be an array scale");
        refuses(
                forged(out -> {
                    text(out, "matinee.similarity.Pearson");
                    out.writeInt(0);
                    out.writeInt(0);
                }),
                "Pearson is no recipe of a model");
    }

    @Test
    void a_recipe_refuses_nonsense_in_a_file_too() throws IOException {
        refuses(
                forged(out -> {
                    text(out, "matinee.item.ItemCosine");
                    out.writeInt(1);
                    text(out, "k");
                    out.writeByte('I');
                    out.writeInt(-5);
                    out.writeInt(0);
                }),
                "ItemCosine refuses what the file says: k must be 1 or more, but was -5");
        refuses(
                forged(out -> {
                    text(out, "matinee.item.ItemCosine");
                    out.writeInt(1);
                    text(out, "k");
                    out.writeByte('S');
                    text(out, "five");
                    out.writeInt(0);
                }),
                "k must be a int, but is a String");
    }

    @Test
    void a_length_that_the_file_cannot_hold_takes_no_memory() throws IOException {
        refuses(
                forged(out -> {
                    text(out, "matinee.baseline.GlobalMean");
                    out.writeInt(0);
                    out.writeInt(1);
                    text(out, "scale");
                    out.writeByte(4);
                    out.writeInt(Integer.MAX_VALUE);
                }),
                "it ends too early");
        refuses(forged(out -> out.writeInt(Integer.MAX_VALUE)), "it ends too early");
        refuses(forged(out -> out.writeInt(-1)), "it ends too early");
    }

    @Test
    void arrays_that_do_not_fit_together_are_refused() {
        State state = model.state();
        Restorable other = MatrixFactorization.ofRank(4);

        assertThatThrownBy(() -> other.restore(state))
                .hasMessageContaining("userFactors must have 12 entries, but has 9");
        assertThatThrownBy(() -> state.with("mean", new double[1])).hasMessageContaining("mean is there twice");
        assertThatThrownBy(() -> state.with("more", "text")).hasMessageContaining("more is String");
        assertThatThrownBy(() -> state.ints("mean")).hasMessageContaining("an array mean of type int[]");
    }

    @Test
    void a_similarity_of_ones_own_is_code_and_cannot_be_saved() {
        NeighborModel neighbors = UserKnn.of((a, b) -> 0.5).fit(ratings);

        assertThatThrownBy(() -> ModelFile.save(neighbors, folder.resolve("mine.matinee")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("similarity is code of your own, which a file cannot hold");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_model_of_another_type_and_a_file_that_is_not_there_are_told_of() {
        Path file = saved();
        assertThatThrownBy(() -> ModelFile.load(file, NeighborModel.class))
                .hasMessageEndingWith("must hold a NeighborModel, but holds a FactorModel");
        assertThatThrownBy(() -> ModelFile.load(folder.resolve("none.matinee")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("there is no file");
    }
}
