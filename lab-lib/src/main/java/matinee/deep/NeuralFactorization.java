package matinee.deep;

import java.util.List;
import matinee.Algorithm;
import matinee.Progress;
import matinee.Ratings;

public record NeuralFactorization(int rank, int width, List<Integer> hidden, Steps steps) implements Algorithm {
    @Override
    public RatingNetwork fit(Ratings train) {
        return fit(train, Progress.silent());
    }
    @Override
    public RatingNetwork fit(Ratings train, Progress progress) {
        return RatingNetwork.fit(this, steps, new Shapes(train.userCount(), train.itemCount(), rank, width, hidden), train.notEmpty(), progress);
    }
}
