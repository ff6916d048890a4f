package matinee.deep;

import java.util.List;
import matinee.Algorithm;
import matinee.Progress;
import matinee.Ratings;

public record NeuralRatings(int width, List<Integer> hidden, Steps steps) implements Algorithm {
    public static NeuralRatings ofWidth(int width) { return new NeuralRatings(width, List.of(64, 32), new Steps(20, 1024, 0.001, 0, 0.02, 0, 3, 42)); }
    @Override
    public RatingNetwork fit(Ratings train) {
        return fit(train, Progress.silent());
    }
    @Override
    public RatingNetwork fit(Ratings train, Progress progress) {
        return RatingNetwork.fit(this, steps, new Shapes(train.userCount(), train.itemCount(), 0, width, hidden), train.notEmpty(), progress);
    }
}
