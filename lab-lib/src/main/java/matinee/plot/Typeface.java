package matinee.plot;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Brings the figures' own letters, so that a figure looks the same on every machine, also on one that has no fonts at all.
 *
 * <p>Where Java finds no fonts (a bare container), it refuses to lay out any text, even in a font that one brings along. It
 * can be told where fonts are in a file named by the property {@code sun.awt.fontconfig}, which it reads only then.
 */
final class Typeface {
    private static final Font REGULAR;
    private static final Font SEMIBOLD;

    static {
        try {
            Path regular = unpack("OpenSans-Regular.ttf");
            if (System.getProperty("sun.awt.fontconfig") == null) {
                System.setProperty("sun.awt.fontconfig", describe(regular).toString());
            }
            REGULAR = Font.createFont(Font.TRUETYPE_FONT, regular.toFile());
            SEMIBOLD = Font.createFont(
                    Font.TRUETYPE_FONT, unpack("OpenSans-Semibold.ttf").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("could not unpack the figures' font: make room in java.io.tmpdir", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the figures' font is damaged: build the library again", e);
        }
    }

    private Typeface() {}

    /** Returns the font for axes and labels, at a size (px). */
    static Font regular(double size) {
        return REGULAR.deriveFont((float) size);
    }

    /** Returns the font for titles, at a size (px). */
    static Font semibold(double size) {
        return SEMIBOLD.deriveFont((float) size);
    }

    private static Path unpack(String name) throws IOException {
        Path file = temporary(".ttf");
        try (InputStream in = Typeface.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("no " + name + " in the library");
            }
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private static Path describe(Path font) throws IOException {
        return Files.writeString(
                temporary(".properties"),
                "version=1\nsequence.allfonts=default\nallfonts.default=Matinee\ndialog.plain.default=Matinee\n"
                        + "filename.Matinee=" + font.toString().replace("\\", "\\\\") + "\n");
    }

    private static Path temporary(String ending) throws IOException {
        Path file = Files.createTempFile("matinee-font", ending);
        file.toFile().deleteOnExit();
        return file;
    }
}
