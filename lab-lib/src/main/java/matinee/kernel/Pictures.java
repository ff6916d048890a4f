package matinee.kernel;

import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.dflib.jjava.jupyter.kernel.display.RenderContext;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/** Shows a {@code BufferedImage} as a PNG with alternative text. The protocol library's own encoder cuts the last bytes. */
final class Pictures {
    private Pictures() {}

    static void register(Renderer renderer) {
        renderer.createRegistration(BufferedImage.class)
                .preferring(MIMEType.IMAGE_PNG, MIMEType.TEXT_HTML)
                .supporting(MIMEType.TEXT_PLAIN)
                .register(Pictures::render);
    }

    private static void render(BufferedImage image, RenderContext context) {
        String png = png(image);
        String text = String.format(
                Locale.ROOT,
                "a picture of %d by %d pixels, without a description",
                image.getWidth(),
                image.getHeight());
        context.renderIfRequested(MIMEType.IMAGE_PNG, () -> png);
        context.renderIfRequested(
                MIMEType.TEXT_HTML,
                () -> "<img alt=\"" + text + "\" width=\"" + image.getWidth() + "\" height=\"" + image.getHeight()
                        + "\" src=\"data:image/png;base64," + png + "\">");
        context.renderIfRequested(MIMEType.TEXT_PLAIN, () -> text);
    }

    static String png(RenderedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("the picture could not be written as PNG", e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
