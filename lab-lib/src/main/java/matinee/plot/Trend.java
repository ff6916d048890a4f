package matinee.plot;

/**
 * Says in words how a series goes: where it begins and ends, and where it is lowest or highest in between.
 *
 * @param series the series
 * @param first its first point; -1 where there is none
 * @param last its last point
 * @param lowest the point whose y is lowest, the first of several
 * @param highest the point whose y is highest, the first of several
 */
record Trend(Series series, int first, int last, int lowest, int highest) {
    static Trend of(Series series) {
        int[] shown = series.points();
        int first = -1;
        int last = -1;
        int lowest = -1;
        int highest = -1;
        for (int point : shown) {
            first = first < 0 || series.x(point) < series.x(first) ? point : first;
            last = last < 0 || series.x(point) >= series.x(last) ? point : last;
            lowest = lowest < 0 || series.y(point) < series.y(lowest) ? point : lowest;
            highest = highest < 0 || series.y(point) > series.y(highest) ? point : highest;
        }
        return new Trend(series, first, last, lowest, highest);
    }

    /** Writes {@code RMSE falls from 1.12 to 0.91 over k 1 to 100; lowest 0.905 at 40}. */
    String describe(String name, Figure.Frame frame) {
        return name + " "
                + (name.matches(".*[^s]s") ? goes(frame).replaceFirst("^(fall|rise|stay|go)e?s", "$1") : goes(frame));
    }

    private String goes(Figure.Frame frame) {
        if (first < 0) {
            return "has no points";
        }
        if (first == last) {
            return "is " + y(frame, first) + " at " + frame.x().quantity() + " " + x(frame, first);
        }
        double change = series.y(last) - series.y(first);
        String way = lowest == highest || series.y(lowest) == series.y(highest)
                ? "stays at " + y(frame, first)
                : (change < 0 ? "falls" : change > 0 ? "rises" : "goes") + " from " + y(frame, first) + " to "
                        + y(frame, last);
        return way + " over " + frame.x().quantity() + " " + x(frame, first) + " to " + x(frame, last)
                + extreme(frame, "lowest", lowest) + extreme(frame, "highest", highest);
    }

    private String extreme(Figure.Frame frame, String word, int point) {
        double y = series.y(point);
        return y == series.y(first) || y == series.y(last)
                ? ""
                : "; " + word + " " + y(frame, point) + " at " + x(frame, point);
    }

    private String x(Figure.Frame frame, int point) {
        return frame.x().text(series.x(point));
    }

    private String y(Figure.Frame frame, int point) {
        return frame.y().text(series.y(point));
    }
}
