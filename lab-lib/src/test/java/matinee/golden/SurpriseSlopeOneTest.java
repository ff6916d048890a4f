package matinee.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import matinee.Rating;
import matinee.RatingColumns;
import matinee.Ratings;
import matinee.Scale;
import matinee.data.Split;
import matinee.item.SlopeModel;
import matinee.item.SlopeOne;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares with SlopeOne of scikit-surprise 1.1.5, fold by fold. That library cuts half stars off before it takes differences (its
 * loop declares ratings as {@code int}), but not for the user's mean. So the model here is fitted to cut ratings, and its estimates
 * are lifted from the mean of those to the mean of the real ones; then all predictions are equal.
 */
class SurpriseSlopeOneTest {
    @TestFactory
    Stream<DynamicTest> with_half_stars_cut_off_every_fold_is_equal_to_five_decimals() {
        List<Split> folds = Split.foldsFrom(Shared.ratings(), Shared.file("golden/folds.txt"));
        return Shared.rows("golden/surprise.csv").stream()
                .map(line -> line.split(","))
                .filter(row -> row[0].equals("slope-one"))
                .map(row -> DynamicTest.dynamicTest("fold " + row[1], () -> {
                    Split split = folds.get(Integer.parseInt(row[1]));
                    Ratings cut = cut(split.train());
                    SlopeModel model = SlopeOne.withDefaults().fit(cut);
                    double squares = 0;
                    double absolutes = 0;
                    double sum = 0;
                    for (Rating rating : split.test()) {
                        double predicted = predict(model, cut, split.train(), rating);
                        squares += Math.pow(rating.value() - predicted, 2);
                        absolutes += Math.abs(rating.value() - predicted);
                        sum += predicted;
                    }
                    int size = split.test().size();
                    assertThat(Math.sqrt(squares / size)).isCloseTo(Double.parseDouble(row[2]), within(5e-6));
                    assertThat(absolutes / size).isCloseTo(Double.parseDouble(row[3]), within(5e-6));
                    assertThat(sum).isCloseTo(Double.parseDouble(row[4]), within(0.01));
                }));
    }

    private static Ratings cut(Ratings ratings) {
        RatingColumns columns = RatingColumns.ofCapacity(ratings.size());
        ratings.forEach(r -> columns.add(r.user(), r.item(), Math.floor(r.value()), r.time()));
        return columns.toRatings(new Scale(0, 5, 1));
    }

    private static double predict(SlopeModel model, Ratings cut, Ratings train, Rating rating) {
        OptionalDouble estimate = model.estimate(rating.user(), rating.item());
        double lift = train.user(rating.user()).mean() - cut.user(rating.user()).mean();
        return train.scale().clip(estimate.isPresent() ? estimate.getAsDouble() + lift : train.mean());
    }
}
