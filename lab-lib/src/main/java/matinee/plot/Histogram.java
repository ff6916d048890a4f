package matinee.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts how many values lie where. */
record Histogram(List<Bin> bins) implements Plot {
    private static final int MOST_NAMED = 12;
    private static final int MOST_SINGLE = 25;
    private static final int MOST_BINS = 30;

    /**
     * Counts the values from one number to another.
     *
     * @param name what stands for these values: one of them, or the first and the last
     * @param from the lower end, which belongs to it
     * @param to the upper end, which does not
     * @param count how many there are
     */
    record Bin(String name, double from, double to, int count) {}

    /**
     * Counts values in bins of equal width. Where they are few and as far apart as each other, such as stars, each has a bin
     * of its own.
     */
    static Histogram of(double[] values) {
        double[] finite =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        if (finite.length == 0) {
            return new Histogram(List.of());
        }
        double low = finite[0];
        double high = finite[finite.length - 1];
        double gap = gap(finite);
        if (gap > 0) {
            int count = (int) Math.rint((high - low) / gap) + 1;
            return counted(finite, low - gap / 2, gap, count, from -> NumberText.of(from + gap / 2));
        }
        int most = (int) Math.min(MOST_BINS, Math.max(8, 2 * Math.cbrt(finite.length)));
        Grid nice = Grid.linear(low, high, most);
        int count = (int) Math.floor((high - nice.min()) / nice.step() + 1e-9) + 1;
        return counted(
                finite,
                nice.min(),
                nice.step(),
                count,
                from -> NumberText.of(from) + " to " + NumberText.of(from + nice.step()));
    }

    /** Finds the distance between neighboring values where they are few and as far apart as each other; else 0. */
    private static double gap(double[] sorted) {
        double[] distinct =
                Arrays.stream(sorted).distinct().limit(MOST_SINGLE + 1).toArray();
        double gap = IntStream.range(1, distinct.length)
                .mapToDouble(n -> distinct[n] - distinct[n - 1])
                .min()
                .orElse(1);
        boolean regular = Arrays.stream(distinct)
                .map(value -> (value - distinct[0]) / gap)
                .allMatch(steps -> steps < MOST_BINS && Math.abs(steps - Math.rint(steps)) < 1e-6);
        return distinct.length <= MOST_SINGLE && regular ? gap : 0;
    }

    private interface Name {
        String of(double from);
    }

    private static Histogram counted(double[] sorted, double first, double width, int count, Name name) {
        int[] counts = new int[count];
        for (double value : sorted) {
            counts[Math.min(count - 1, (int) Math.floor((value - first) / width + 1e-9))]++;
        }
        List<Bin> bins = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            double from = first + n * width;
            bins.add(new Bin(name.of(from), from, from + width, counts[n]));
        }
        return new Histogram(List.copyOf(bins));
    }

    @Override
    public String describe(Figure.Frame frame) {
        int all = bins.stream().mapToInt(Bin::count).sum();
        if (all == 0) {
            return "No values.";
        }
        Bin fullest = bins.stream()
                .reduce((best, bin) -> bin.count() > best.count() ? bin : best)
                .orElseThrow();
        String each = bins.size() <= MOST_NAMED
                ? ": " + bins.stream().map(bin -> said(bin, ": ")).collect(Collectors.joining("; "))
                : " from " + bins.get(0).name().replaceFirst(" to .*", "") + " to "
                        + bins.get(bins.size() - 1).name().replaceFirst(".* to ", "");
        return NumberText.of(all) + " values, " + frame.x().quantity() + each + ". Most at " + said(fullest, ": ")
                + ".";
    }

    private static String said(Bin bin, String between) {
        return bin.name() + between + NumberText.of(bin.count());
    }

    @Override
    public NumberTable data(Figure.Frame frame) {
        return new NumberTable(
                List.of(frame.x().name(), frame.y().name()),
                bins.stream()
                        .map(bin -> List.<Object>of(bin.name(), (double) bin.count()))
                        .toList());
    }

    @Override
    public Sheet draw(Figure.Frame frame) {
        double base = frame.y().spacing() == Axis.Spacing.LOGARITHMIC ? 0.5 : 0;
        double first = bins.isEmpty() ? 0 : bins.get(0).from();
        double last = bins.isEmpty() ? 1 : bins.get(bins.size() - 1).to();
        int most = bins.stream().mapToInt(Bin::count).max().orElse(1);
        Grid across = frame.x().grid(first, last, 7);
        Sheet sheet = new Sheet(
                frame,
                across.from(across.at(first)).to(across.at(last)),
                frame.y().grid(base, Math.max(1, most), 7));
        double gap = (last - first) * 0.002;
        sheet.boxes(
                bins.stream()
                        .filter(bin -> bin.count() > 0)
                        .map(bin -> new double[] {bin.from() + gap, base, bin.to() - gap, bin.count()})
                        .toList(),
                Palette.BLUE);
        return sheet;
    }
}
