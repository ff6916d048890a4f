package matinee.lab.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PicturesTest {
    private static String png(int width, Color color) {
        BufferedImage image = new BufferedImage(width, 20, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, width, 20);
        graphics.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_shade_is_no_difference() {
        assertThat(Pictures.difference("image/png", png(30, new Color(0, 114, 178)), png(30, new Color(0, 118, 174))))
                .isEmpty();
    }

    @Test
    void another_color_is() {
        assertThat(Pictures.difference("image/png", png(30, Color.WHITE), png(30, Color.BLACK)))
                .contains("the picture has changed, by 255 of 255 on average");
    }

    @Test
    void another_size_is_even_inside_html() {
        assertThat(Pictures.difference(
                        "text/html",
                        "<img src='data:image/png;base64," + png(30, Color.WHITE) + "'>",
                        "<img src='data:image/png;base64," + png(31, Color.WHITE) + "'>"))
                .contains("saved a picture of 30 × 20, now 31 × 20");
    }

    private static String inside(String svg) {
        String percented =
                svg.replace("%", "%25").replace("<", "%3C").replace(">", "%3E").replace("#", "%23");
        return "<img alt='bars' src=\"data:image/svg+xml," + percented + "\">";
    }

    @Test
    void a_drawing_inside_html_may_shift_a_little_but_not_far() {
        String drawing = "<svg><path d='M10 20'/></svg>";
        assertThat(Pictures.difference("text/html", inside(drawing), inside("<svg><path d='M13 18'/></svg>")))
                .isEmpty();
        assertThat(Pictures.difference("text/html", inside(drawing), inside("<svg><path d='M90 20'/></svg>")))
                .isPresent();
        assertThat(Pictures.difference("text/html", inside(drawing), inside("<svg><circle d='M10 20'/></svg>")))
                .isPresent();
    }
}
