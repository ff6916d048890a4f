package matinee.deep;

import matinee.Training;

/**
 * Says how a network is trained: by Adam, in small batches drawn anew in each epoch.
 *
 * @param epochs how many times each sample is learned, at most
 * @param batch how many samples make a step
 * @param learningRate how far a step moves what is learned
 * @param dropout which share of the numbers between layers is set to 0 in training, in [0, 1)
 * @param penalty how strongly what is learned is drawn to 0 (weight decay)
 * @param validation which share of the training ratings is held out to measure the error of each epoch, in [0, 1); then the
 *     best epoch's model is the result
 * @param patience after how many epochs without a lower validation error the training ends
 * @param seed what everything random is drawn with
 */
public record Steps(
        int epochs,
        int batch,
        double learningRate,
        double dropout,
        double penalty,
        double validation,
        int patience,
        long seed) {
    /** Refuses what cannot be trained with. */
    public Steps {
        new Training(epochs, patience);
        if (batch < 1) {
            throw new IllegalArgumentException("batch must be 1 sample or more, but was " + batch);
        }
        if (!(learningRate > 0) || Double.isInfinite(learningRate)) {
            throw new IllegalArgumentException("learningRate must be above 0, such as 0.001, but was " + learningRate);
        }
        if (!(dropout >= 0 && dropout < 1)) {
            throw new IllegalArgumentException("dropout must be a share in [0, 1), such as 0.2, but was " + dropout);
        }
        if (!(penalty >= 0) || Double.isInfinite(penalty)) {
            throw new IllegalArgumentException("penalty must be 0 or more, such as 10, but was " + penalty);
        }
        if (!(validation >= 0 && validation < 1)) {
            throw new IllegalArgumentException(
                    "validation must be a share in [0, 1), such as 0.1, but was " + validation);
        }
    }

    Steps withEpochs(int most) {
        return new Steps(most, batch, learningRate, dropout, penalty, validation, patience, seed);
    }

    Steps withBatch(int samples) {
        return new Steps(epochs, samples, learningRate, dropout, penalty, validation, patience, seed);
    }

    Steps withLearningRate(double rate) {
        return new Steps(epochs, batch, rate, dropout, penalty, validation, patience, seed);
    }

    Steps withDropout(double share) {
        return new Steps(epochs, batch, learningRate, share, penalty, validation, patience, seed);
    }

    Steps withPenalty(double strength) {
        return new Steps(epochs, batch, learningRate, dropout, strength, validation, patience, seed);
    }

    Steps withValidation(double share) {
        return new Steps(epochs, batch, learningRate, dropout, penalty, share, patience, seed);
    }

    Steps withPatience(int epochsWithout) {
        return new Steps(epochs, batch, learningRate, dropout, penalty, validation, epochsWithout, seed);
    }

    Steps withSeed(long other) {
        return new Steps(epochs, batch, learningRate, dropout, penalty, validation, patience, other);
    }
}
