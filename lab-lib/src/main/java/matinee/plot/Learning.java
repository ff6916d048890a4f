package matinee.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import matinee.TrainingCurve;

/** Shows a training epoch by epoch: its loss dashed, the validation error solid, the best epoch named. */
record Learning(TrainingCurve curve, int epochs) implements Plot {
    /** From which share of the width on a label does not fit to the right of its point. */
    static final double NEAR_END = 0.85;
    /** How wide a label is, as a share of a sheet of 640 pixels. */
    private static final double LABEL = 0.14;

    static String title(TrainingCurve curve) {
        if (curve.epochs() == 0) {
            return "No epoch has ended yet";
        }
        if (!curve.hasValidation()) {
            return curve.epochs() == 1
                    ? "The training loss after one epoch"
                    : "The training loss " + (curve.loss(curve.epochs()) < curve.loss(1) ? "falls" : "does not fall");
        }
        return "Validation " + curve.objective().title() + " is lowest at epoch " + curve.bestEpoch();
    }

    static String best(TrainingCurve curve) {
        return String.format(Locale.ROOT, "best: %.3f", curve.validation(curve.bestEpoch()));
    }

    static Grid across(Axis axis, int epochs) {
        return axis.grid(0, Math.max(2, epochs), epochs < 6 ? Math.max(2, epochs) + 1 : 7);
    }

    static Grid up(TrainingCurve curve, Axis axis) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int epoch = 1; epoch <= curve.epochs(); epoch++) {
            double error = curve.hasValidation() ? curve.validation(epoch) : curve.loss(epoch);
            low = Math.min(low, Math.min(curve.loss(epoch), error));
            high = Math.max(high, Math.max(curve.loss(epoch), error));
        }
        return curve.epochs() == 0 ? axis.grid(0, 1, 7) : axis.grid(low, high, 7);
    }

    private Series training() {
        return Series.of("training loss", curve.losses());
    }

    /** Takes so few epochs of a long training that each piece of line is long enough for a dash: dashes begin with a piece. */
    private Series dashed() {
        int step = 1 + (curve.epochs() - 1) / Lines.MOST_MARKERS;
        int[] shown = IntStream.rangeClosed(1, curve.epochs())
                .filter(epoch -> (curve.epochs() - epoch) % step == 0 || epoch == 1)
                .toArray();
        return Series.of(
                "training loss",
                Arrays.stream(shown).asDoubleStream().toArray(),
                Arrays.stream(shown).mapToDouble(curve::loss).toArray());
    }

    private String validationName() {
        return "validation " + curve.objective().title();
    }

    private Series validation() {
        return Series.of(validationName(), curve.validations());
    }

    @Override
    public String describe(Figure.Frame frame) {
        return new Lines(List.of(training())).describe(named(frame, "training loss"))
                + (curve.hasValidation()
                        ? " " + new Lines(List.of(validation())).describe(named(frame, validationName()))
                        : "");
    }

    private static Figure.Frame named(Figure.Frame frame, String name) {
        return new Figure.Frame(frame.title(), frame.x(), Axis.of(name), frame.width(), frame.height());
    }

    @Override
    public NumberTable data(Figure.Frame frame) {
        List<String> columns = new ArrayList<>(
                List.of("epoch", "training loss (" + curve.objective().unit() + ")"));
        if (curve.hasValidation()) {
            columns.add("validation " + curve.objective());
        }
        return new NumberTable(
                columns,
                IntStream.rangeClosed(1, curve.epochs()).mapToObj(this::row).toList());
    }

    private List<Object> row(int epoch) {
        String number = String.valueOf(epoch);
        return curve.hasValidation()
                ? List.of(number, curve.loss(epoch), curve.validation(epoch))
                : List.of(number, curve.loss(epoch));
    }

    @Override
    public Sheet draw(Figure.Frame frame) {
        Grid up = up(curve, frame.y());
        Sheet sheet = new Sheet(frame, across(frame.x(), Math.max(epochs, curve.epochs())), up);
        int marker = curve.epochs() <= Lines.MOST_MARKERS ? 5 : 0;
        if (curve.hasValidation()) {
            sheet.points(validation(), Palette.BLUE, 2f, marker, 255);
        }
        sheet.points(dashed(), Palette.ORANGE, 2f, marker, 255);
        if (curve.hasValidation()) {
            name(sheet, frame, up);
        }
        return sheet;
    }

    /** Names the best epoch, above its point, as there is nothing; left of it where the sheet ends soon. */
    private void name(Sheet sheet, Figure.Frame frame, Grid up) {
        int best = curve.bestEpoch();
        double error = curve.validation(best);
        double width = Math.max(epochs, curve.epochs());
        if (curve.epochs() > Lines.MOST_MARKERS) {
            sheet.dot(best, error, Palette.BLUE);
        }
        sheet.note(
                best(curve),
                best > NEAR_END * width ? best - LABEL * width * 640 / frame.width() : best,
                error + 0.05 * (up.max() - up.min()));
    }
}
