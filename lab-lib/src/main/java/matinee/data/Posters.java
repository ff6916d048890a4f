package matinee.data;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import matinee.Poster;

/** Holds the posters of movies, all in one size, by movie id. Immutable. */
public final class Posters {
    private static final Pattern NAME = Pattern.compile("(\\d{1,9})\\.(?:png|jpe?g)", Pattern.CASE_INSENSITIVE);
    private static final List<String> ENDINGS = List.of("jpeg", "jpg", "png");
    private static final int LARGEST = 64_000_000;

    private final SortedMap<Integer, Poster> posters;
    private final List<String> skipped;

    private Posters(SortedMap<Integer, Poster> posters, List<String> skipped) {
        this.posters = posters;
        this.skipped = skipped;
    }

    /**
     * Reads the posters of the bundled sample, 64 × 64 pixels each.
     *
     * @throws UncheckedIOException if the sample is not there
     */
    public static Posters sample() {
        return read(DataChoice.sampleFolder().resolve("posters"), SamplePoster.SIZE, SamplePoster.SIZE);
    }

    /**
     * Tells which genres' motifs are printed on each poster of the sample, by movie id: what a reader says who tells every motif. Not
     * always the movie's genres, because some are misprinted.
     *
     * @throws UncheckedIOException if the sample is not there
     */
    public static Map<Integer, Set<String>> sampleMotifs() {
        Map<Integer, Set<String>> motifs = new TreeMap<>();
        Path file = DataChoice.sampleFolder().resolve("truth").resolve("posters.csv");
        Source source = new Source("posters.csv", () -> Files.newInputStream(file));
        try (Records records = Records.open(source, Dialect.CSV)) {
            Columns columns = new Columns(source, records.header());
            int movie = columns.must("movieId");
            int shown = columns.must("shown");
            while (records.next()) {
                motifs.put(
                        records.whole(movie, "movie id"),
                        Set.of(records.text(shown).split("\\|", -1)));
            }
        }
        return motifs;
    }

    /**
     * Reads a folder of posters, each a file named by its movie's id: {@code 17.jpg} or {@code 17.png}. They may have any size.
     *
     * <ul>
     *   <li>A file that is no picture, or is damaged or too large, is left out and listed in {@link #skipped()}.
     *   <li>Files with other names are left out silently.
     *   <li>Of two files of a movie, the one whose name comes first is taken, and the other listed.
     * </ul>
     *
     * @param width how wide all are made (pixels)
     * @param height how high all are made (pixels)
     * @throws UncheckedIOException if there is no such folder, or it cannot be listed
     */
    public static Posters read(Path folder, int width, int height) {
        SortedMap<Integer, Poster> posters = new TreeMap<>();
        List<String> skipped = new ArrayList<>();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            Matcher matcher = NAME.matcher(name);
            if (matcher.matches()) {
                int item = Integer.parseInt(matcher.group(1));
                if (posters.containsKey(item)) {
                    skipped.add(name + " is the second picture of movie " + item + "; keep one of the two");
                } else {
                    try {
                        posters.put(item, poster(item, file).resized(width, height));
                    } catch (IOException e) {
                        skipped.add(name + " " + e.getMessage());
                    }
                }
            }
        }
        return new Posters(Collections.unmodifiableSortedMap(posters), List.copyOf(skipped));
    }

    /**
     * Reads the poster of one movie alone: quicker than a whole folder, where few are needed.
     *
     * @param width how wide it is made (pixels)
     * @param height how high it is made (pixels)
     * @return empty: there is none, or it cannot be used; {@link #read} says why
     */
    public static Optional<Poster> find(Path folder, int item, int width, int height) {
        return ENDINGS.stream()
                .map(ending -> folder.resolve(item + "." + ending))
                .filter(Files::isRegularFile)
                .findFirst()
                .flatMap(file -> {
                    try {
                        return Optional.of(poster(item, file).resized(width, height));
                    } catch (IOException e) {
                        return Optional.empty();
                    }
                });
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw Source.missing(folder.toString(), "give a folder with pictures such as 17.jpg, named by movie id");
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be listed: " + e.getMessage(), e);
        }
    }

    private static Poster poster(int item, Path file) throws IOException {
        BufferedImage image;
        try (PictureFile picture = PictureFile.open(file)) {
            if ((long) picture.width() * picture.height() > LARGEST) {
                throw new IOException("is larger than 64 million pixels");
            }
            image = picture.read();
        }
        byte[] rgb = new byte[image.getWidth() * image.getHeight() * 3];
        int[] row = new int[image.getWidth()];
        int at = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int color : row) {
                rgb[at++] = (byte) (color >> 16);
                rgb[at++] = (byte) (color >> 8);
                rgb[at++] = (byte) color;
            }
        }
        return Poster.of(item, image.getWidth(), image.getHeight(), rgb);
    }

    /** Finds the poster of a movie. */
    public Optional<Poster> of(int item) {
        return Optional.ofNullable(posters.get(item));
    }

    /** Lists all posters, by ascending movie id. */
    public List<Poster> all() {
        return List.copyOf(posters.values());
    }

    /** Counts the posters. */
    public int size() {
        return posters.size();
    }

    /** Lists the files that were left out, a sentence each. */
    public List<String> skipped() {
        return skipped;
    }

    /** Writes how many there are, and how many files were left out. */
    @Override
    public String toString() {
        String text = String.format("%,d posters", size());
        return skipped.isEmpty() ? text : text + ", " + skipped.size() + " files left out; skipped() lists them";
    }
}
