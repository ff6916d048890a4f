package matinee.lab.chapter;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * Compares displayed data, pictures among it, alone or inside HTML. Fonts differ from computer to computer, and with them where
 * words in a picture stand: so an SVG must have the same elements and words, its coordinates within 8 units; a PNG must have the
 * same size and differ by less than 8 of 255 on average.
 */
final class Pictures {
    private static final double SLACK = 8;
    private static final Pattern INSIDE = Pattern.compile(
            "(?s)data:image/(png|svg\\+xml);base64,([A-Za-z0-9+/=\\s]+)|(<svg\\b.*?</svg>)|data:image/svg\\+xml[^,\"]*,([^\"]+)");

    private Pictures() {}

    static Optional<String> difference(String mime, String saved, String fresh) {
        return switch (mime) {
            case "image/png" -> png(saved, fresh);
            case "image/svg+xml" ->
                TolerantText.difference(words(saved), words(fresh))
                        .or(() -> TolerantText.difference(saved, fresh, SLACK));
            case "text/html" -> html(saved, fresh);
            default -> TolerantText.difference(saved, fresh);
        };
    }

    private static Optional<String> html(String saved, String fresh) {
        List<Picture> before = new ArrayList<>();
        List<Picture> after = new ArrayList<>();
        Optional<String> words = TolerantText.difference(withoutPictures(saved, before), withoutPictures(fresh, after));
        for (int i = 0; words.isEmpty() && i < before.size(); i++) {
            words = difference(
                    before.get(i).mime(), before.get(i).text(), after.get(i).text());
        }
        return words;
    }

    private static String withoutPictures(String html, List<Picture> pictures) {
        return INSIDE.matcher(html).replaceAll(found -> {
            Picture picture = picture(found);
            pictures.add(picture);
            return "[" + picture.mime() + "]";
        });
    }

    private static Picture picture(MatchResult found) {
        if (found.group(3) != null) {
            return new Picture("image/svg+xml", found.group(3));
        }
        if (found.group(4) != null) {
            String percented = found.group(4).replace("+", "%2B");
            return new Picture("image/svg+xml", URLDecoder.decode(percented, StandardCharsets.UTF_8));
        }
        String mime = "image/" + found.group(1);
        String text = found.group(2);
        return new Picture(mime, mime.equals("image/png") ? text : new String(decoded(text), StandardCharsets.UTF_8));
    }

    private static String words(String svg) {
        return svg.replaceAll("(?s)<[^>]*>", "\n");
    }

    private static Optional<String> png(String saved, String fresh) {
        if (saved.equals(fresh)) {
            return Optional.empty();
        }
        Optional<BufferedImage> before = image(saved);
        Optional<BufferedImage> after = image(fresh);
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.of("a picture that cannot be read");
        }
        BufferedImage a = before.get();
        BufferedImage b = after.get();
        if (a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) {
            return Optional.of("saved a picture of " + a.getWidth() + " × " + a.getHeight() + ", now " + b.getWidth()
                    + " × " + b.getHeight());
        }
        double distance = distance(a, b);
        return distance < SLACK
                ? Optional.empty()
                : Optional.of("the picture has changed, by " + Math.round(distance) + " of 255 on average");
    }

    private static double distance(BufferedImage a, BufferedImage b) {
        long sum = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                int p = a.getRGB(x, y);
                int q = b.getRGB(x, y);
                for (int shift = 0; shift < 24; shift += 8) {
                    sum += Math.abs((p >> shift & 255) - (q >> shift & 255));
                }
            }
        }
        return sum / (3.0 * a.getWidth() * a.getHeight());
    }

    private static Optional<BufferedImage> image(String base64) {
        try {
            return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(decoded(base64))));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static byte[] decoded(String base64) {
        return Base64.getMimeDecoder().decode(base64);
    }

    private record Picture(String mime, String text) {}
}
