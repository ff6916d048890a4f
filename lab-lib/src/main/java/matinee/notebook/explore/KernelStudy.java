package matinee.notebook.explore;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import matinee.Poster;
import matinee.deep.byhand.Convolution;
import matinee.deep.byhand.TemplateMatch;

/**
 * Thinks for {@link KernelExplorer}: the response of a kernel at each place of a poster in gray. Normalized, it is the correlation of kernel and
 * patch, in [−1, 1]; 0 where one of them is flat.
 */
final class KernelStudy implements Exploration {
    static final int SIDE = 64;
    private static final double MOST = 9;
    private static final List<String> MEASURES = List.of("Response", "Normalized");

    private final List<Poster> posters;
    private final List<String> names;
    private final List<double[][]> grays;

    KernelStudy(List<Poster> posters, IntFunction<String> nameOf) {
        this.posters = posters;
        this.names = posters.stream().map(poster -> nameOf.apply(poster.item())).toList();
        this.grays = posters.stream().map(KernelStudy::gray).toList();
    }

    private static double[][] gray(Poster poster) {
        double[][] gray = new double[SIDE][SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                gray[y][x] = (poster.at(0, x, y) + poster.at(1, x, y) + poster.at(2, x, y)) / 3;
            }
        }
        return gray;
    }

    @Override
    public String frontEnd() {
        return "kernel-explorer";
    }

    @Override
    public Map<String, Object> fixed() {
        return Map.of(
                "posters",
                names,
                "grays",
                grays.stream().map(gray -> bytes(gray, 255, 0)).toList(),
                "pictures",
                posters.stream()
                        .map(poster -> PosterFolder.source(poster, "png"))
                        .toList(),
                "kernels",
                KernelPreset.all().stream().map(KernelPreset::json).toList(),
                "measures",
                MEASURES,
                "side",
                SIDE,
                "most",
                MOST);
    }

    /** Packs numbers into bytes, one behind the other: number × times + plus. */
    private static String bytes(double[][] rows, double times, double plus) {
        byte[] bytes = new byte[rows.length * rows[0].length];
        for (int n = 0; n < bytes.length; n++) {
            double value = rows[n / rows[0].length][n % rows[0].length] * times + plus;
            bytes[n] = (byte) Math.round(Math.max(0, Math.min(255, value)));
        }
        return Base64.getEncoder().encodeToString(bytes);
    }

    int poster(Knobs knobs) {
        return Math.max(0, names.indexOf(knobs.word("poster", names)));
    }

    /** Reads the kernel: 3 × 3 or 5 × 5 numbers; the first to begin with where it is none. */
    double[][] kernel(Knobs knobs) {
        List<?> rows = knobs.list("kernel");
        boolean isKernel = (rows.size() == 3 || rows.size() == 5)
                && rows.stream().allMatch(row -> row instanceof List<?> list && list.size() == rows.size());
        List<?> read = isKernel ? rows : KernelPreset.all().get(0).rows();
        double[][] kernel = new double[read.size()][read.size()];
        for (int row = 0; row < kernel.length; row++) {
            for (int column = 0; column < kernel.length; column++) {
                boolean isNumber = read.get(row) instanceof List<?> list
                        && list.get(column) instanceof Number number
                        && Double.isFinite(number.doubleValue());
                kernel[row][column] =
                        isNumber ? limited(((Number) ((List<?>) read.get(row)).get(column)).doubleValue()) : 0;
            }
        }
        return kernel;
    }

    private static double limited(double weight) {
        return Math.max(-MOST, Math.min(MOST, weight));
    }

    boolean isNormalized(Knobs knobs) {
        return knobs.word("measure", MEASURES).equals(MEASURES.get(1));
    }

    /** Computes the response at each place, smaller than the picture by the kernel's size less one. */
    double[][] response(Knobs knobs) {
        double[][] gray = grays.get(poster(knobs));
        double[][] kernel = kernel(knobs);
        double[][] response = isNormalized(knobs)
                ? TemplateMatch.of(kernel).in(gray)
                : Convolution.of(kernel).of(new double[][][] {gray})[0];
        for (double[] row : response) {
            for (int n = 0; n < row.length; n++) {
                row[n] = knobs.isOn("relu") ? Math.max(0, row[n]) : row[n];
            }
        }
        return response;
    }

    @Override
    public Map<String, Object> view(Knobs knobs) {
        double[][] response = response(knobs);
        int side = response.length;
        int best = 0;
        double most = 0;
        for (int n = 0; n < side * side; n++) {
            double value = response[n / side][n % side];
            best = value > response[best / side][best % side] ? n : best;
            most = Math.max(most, Math.abs(value));
        }
        int row = knobs.whole("row", best / side, 0, side - 1);
        int column = knobs.whole("column", best % side, 0, side - 1);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("kernel", rows(kernel(knobs)));
        view.put("side", side);
        view.put("response", bytes(response, most > 0 ? 127 / most : 0, 128));
        view.put("most", most);
        view.put("best", List.of(best / side, best % side));
        view.put("strongest", Words.three(response[best / side][best % side]));
        view.put("row", row);
        view.put("column", column);
        view.put("value", Words.three(response[row][column]));
        view.put("patch", rows(patch(knobs, row, column)));
        view.put("says", says(knobs, response, best));
        return view;
    }

    private double[][] patch(Knobs knobs, int row, int column) {
        int size = kernel(knobs).length;
        double[][] patch = new double[size][];
        for (int y = 0; y < size; y++) {
            patch[y] = java.util.Arrays.copyOfRange(grays.get(poster(knobs))[row + y], column, column + size);
        }
        return patch;
    }

    private static List<List<Double>> rows(double[][] numbers) {
        List<List<Double>> rows = new ArrayList<>();
        for (double[] row : numbers) {
            rows.add(IntStream.range(0, row.length)
                    .mapToObj(n -> Math.rint(row[n] * 1000) / 1000)
                    .toList());
        }
        return rows;
    }

    private String says(Knobs knobs, double[][] response, int best) {
        int side = response.length;
        double value = response[best / side][best % side];
        return "The strongest " + (isNormalized(knobs) ? "correlation" : "response") + " is " + Words.three(value)
                + ", at row " + (best / side + 1) + ", column " + (best % side + 1) + ".";
    }

    @Override
    public String picture(Knobs knobs, Map<String, Object> view) {
        int at = poster(knobs);
        return KernelPicture.html(
                names.get(at), posters.get(at), kernel(knobs), response(knobs), String.valueOf(view.get("says")));
    }
}
