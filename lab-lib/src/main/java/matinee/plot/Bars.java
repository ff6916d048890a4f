package matinee.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/** Compares named values: bars that begin at zero, or dots where only the differences matter. */
record Bars(List<Bar> bars, boolean fromZero) implements Plot {
    private static final int MOST_NAMED = 12;
    private static final int MOST_LETTERS = 36;

    @Override
    public String describe(Figure.Frame frame) {
        if (bars.isEmpty()) {
            return "No " + frame.x().quantity() + ".";
        }
        Bar lowest = bars.stream().min(Comparator.comparingDouble(Bar::value)).orElseThrow();
        Bar highest = bars.stream().max(Comparator.comparingDouble(Bar::value)).orElseThrow();
        String all = bars.size() <= MOST_NAMED
                ? ": " + bars.stream().map(bar -> text(bar, frame)).collect(Collectors.joining("; "))
                : " of " + bars.size();
        return frame.x().quantity() + all + ". Lowest " + text(lowest, frame) + ", highest " + text(highest, frame)
                + ".";
    }

    private static String text(Bar bar, Figure.Frame frame) {
        String interval = bar.hasInterval()
                ? " (" + frame.x().text(bar.low()) + " to " + frame.x().text(bar.high()) + ")"
                : "";
        return bar.name() + " " + frame.x().text(bar.value()) + interval;
    }

    @Override
    public NumberTable data(Figure.Frame frame) {
        boolean intervals = bars.stream().anyMatch(Bar::hasInterval);
        return new NumberTable(
                intervals
                        ? List.of("", frame.x().name(), "from", "to")
                        : List.of("", frame.x().name()),
                bars.stream()
                        .map(bar -> intervals
                                ? List.<Object>of(bar.name(), bar.value(), bar.low(), bar.high())
                                : List.<Object>of(bar.name(), bar.value()))
                        .toList());
    }

    @Override
    public Sheet draw(Figure.Frame frame) {
        var lows = bars.stream().mapToDouble(Bar::low).summaryStatistics();
        var highs = bars.stream().mapToDouble(Bar::high).summaryStatistics();
        double low = bars.isEmpty() ? 0 : fromZero ? Math.min(0, lows.getMin()) : lows.getMin();
        double high = bars.isEmpty() ? 1 : fromZero ? Math.max(0, highs.getMax()) : highs.getMax();
        Grid across = frame.x().grid(low, high, 6);
        double room = (across.max() - across.min()) * 0.14;
        Sheet sheet = new Sheet(frame, across.to(Math.max(across.max(), across.at(high) + room)), names());
        double base = Math.max(low, Math.min(high, 0));
        List<double[]> boxes = new ArrayList<>();
        for (int n = 0; n < bars.size(); n++) {
            Bar bar = bars.get(n);
            double y = bars.size() - n;
            if (fromZero) {
                boxes.add(new double[] {Math.min(base, bar.value()), y - 0.34, Math.max(base, bar.value()), y + 0.34});
            }
        }
        sheet.boxes(boxes, Palette.BLUE);
        for (int n = 0; n < bars.size(); n++) {
            Bar bar = bars.get(n);
            double y = bars.size() - n;
            if (bar.hasInterval()) {
                Palette ink = fromZero ? Palette.GRAY : Palette.BLUE;
                sheet.interval(bar.low(), y, bar.high(), y, ink);
                sheet.interval(bar.low(), y - 0.1, bar.low(), y + 0.1, ink);
                sheet.interval(bar.high(), y - 0.1, bar.high(), y + 0.1, ink);
            }
            if (!fromZero) {
                sheet.dot(bar.value(), y, Palette.BLUE);
            }
            sheet.note(frame.x().text(bar.value()), fromZero ? Math.max(bar.high(), base) : bar.high(), y);
        }
        return sheet;
    }

    private Grid names() {
        return new Grid(0.5, bars.size() + 0.5, 1, DoubleUnaryOperator.identity(), (place, step) -> {
            int n = (int) Math.rint(bars.size() - place);
            return n >= 0 && n < bars.size() ? cut(bars.get(n).name()) + " ".repeat(n) : " ".repeat(Math.abs(n) + 1);
        });
    }

    private static String cut(String name) {
        return name.length() <= MOST_LETTERS ? name : name.substring(0, MOST_LETTERS - 1) + "…";
    }
}
