package matinee.deep;

import matinee.Objective;

/** Says what a network that reads sequences is to learn. */
interface SequenceTask {
    Objective objective();

    /** Counts the sequences to learn. */
    int samples();

    /** Lists the ids of a sequence, at least one. */
    int[] ids(int sample);

    /** Returns from which id on an answer is asked for: from there after each, to the last. */
    int asked(int sample);

    /** Returns what should be answered after an id. */
    float truth(int sample, int at);

    /** Adds up the errors of answers (places × answers) as they are made small; truths are one number for each place. */
    Node error(Node answers, Node truths);

    /** Returns by how much such an error must be multiplied to be in the objective's unit. */
    double unit();

    /** Measures the error on what is held out, in the objective's unit; NaN where nothing is. */
    double validate(SequenceWeights weights);
}
