package matinee.notebook.explore;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import matinee.CoRated;

/**
 * Names points to begin with, each with what two viewers gave (stars).
 *
 * @param name what the learner chooses
 * @param about what there is to see in it, in a sentence
 * @param points points × 2
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record PointSet(String name, String about, double[][] points) {
    static PointSet of(String name, String about, double... xyxy) {
        double[][] points = new double[xyxy.length / 2][];
        Arrays.setAll(points, n -> new double[] {xyxy[2 * n], xyxy[2 * n + 1]});
        return new PointSet(name, about, points);
    }

    static PointSet of(String name, CoRated both) {
        double[][] points = new double[both.size()][];
        Arrays.setAll(points, n -> new double[] {both.x(n), both.y(n)});
        return new PointSet(name, "Your own: " + Words.count(both.size(), "co-rated movie") + ".", points);
    }

    Map<String, Object> json() {
        return Map.of(
                "name",
                name,
                "about",
                about,
                "points",
                Arrays.stream(points).map(point -> List.of(point[0], point[1])).toList());
    }
}
