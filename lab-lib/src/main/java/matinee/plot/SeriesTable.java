package matinee.plot;

import java.util.ArrayList;
import java.util.List;

/** Lists the points of series: one row for each point, with the name of the series where there are several. */
final class SeriesTable {
    private SeriesTable() {}

    static NumberTable of(List<Series> series, Figure.Frame frame) {
        boolean named = series.size() > 1;
        boolean errors = series.stream().anyMatch(Series::hasErrors);
        List<String> columns = new ArrayList<>();
        if (named) {
            columns.add("series");
        }
        columns.add(frame.x().name());
        columns.add(frame.y().name());
        if (errors) {
            columns.add("±");
        }
        List<List<Object>> rows = new ArrayList<>();
        for (Series one : series) {
            for (int point = 0; point < one.size(); point++) {
                List<Object> row = new ArrayList<>();
                if (named) {
                    row.add(one.name());
                }
                row.add(frame.x().cell(one.x(point)));
                row.add(frame.y().cell(one.y(point)));
                if (errors) {
                    row.add(one.error(point));
                }
                rows.add(row);
            }
        }
        return new NumberTable(columns, rows);
    }
}
