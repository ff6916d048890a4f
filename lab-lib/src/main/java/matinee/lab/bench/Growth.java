package matinee.lab.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import matinee.plot.Figure;
import matinee.plot.Series;

/** Shows how time and memory of a case grow with the number of ratings: a figure each, on log scales. */
record Growth(List<Point> points) {
    /**
     * Holds what was measured at one size.
     *
     * @param ratings how many ratings there were
     * @param fit how long fitting took (s)
     * @param predict how long predicting a fifth of the ratings took (s)
     * @param megabytes the most memory at any time (MB)
     */
    record Point(double ratings, double fit, double predict, double megabytes) {
        static Point of(int ratings, Map<String, Object> line) {
            return new Point(
                    ratings, number(line, "fit_s"), number(line, "predict_s"), number(line, "peak_rss_mb"));
        }

        private static double number(Map<String, Object> line, String name) {
            return Lines.sum(line, List.of(name)).orElse(Double.NaN);
        }
    }

    /** Writes both figures into a folder, and says where they are. */
    String writeTo(Path folder) {
        Path time = folder.resolve("growth-time.svg");
        Path memory = folder.resolve("growth-memory.svg");
        try {
            Files.writeString(time, time().svg());
            Files.writeString(memory, memory().svg());
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " could not be written to; is the disk full?", e);
        }
        return time + "\n" + memory;
    }


    Figure time() {
        return figure(
                        "Fitting grows faster than the ratings",
                        "time (s)",
                        Series.of("fit", ratings(), all(Point::fit)),
                        Series.of("predict a fifth", ratings(), all(Point::predict)));
    }

    Figure memory() {
        return figure("Memory grows with the users squared", "peak memory (MB)", Series.of("memory", ratings(), all(Point::megabytes)));
    }

    private static Figure figure(String title, String y, Series... series) {
        return Figure.line(title, "ratings", y, series).withLogX().withLogY();
    }

    private double[] ratings() {
        return all(Point::ratings);
    }

    private double[] all(ToDoubleFunction<Point> of) {
        return points.stream().mapToDouble(of).toArray();
    }
}
