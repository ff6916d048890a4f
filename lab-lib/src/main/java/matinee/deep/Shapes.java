package matinee.deep;

import java.util.ArrayList;
import java.util.List;

/**
 * Says how large the parts of a rating network are.
 *
 * @param users how many users there are; the movies' rows stand behind theirs
 * @param items how many movies
 * @param rank how many factors a user and a movie agree in; 0: this part is not there
 * @param width how many numbers an embedding has; 0: this part is not there
 * @param hidden how many units each hidden layer has
 */
record Shapes(int users, int items, int rank, int width, List<Integer> hidden) {
    /** Copies a list of hidden layers; refuses one without a unit. */
    static List<Integer> checked(List<Integer> hidden) {
        hidden.stream().filter(units -> units < 1).findFirst().ifPresent(units -> {
            throw new IllegalArgumentException("a hidden layer must have 1 unit or more, but had " + units);
        });
        return List.copyOf(hidden);
    }

    int rows() {
        return users + items;
    }

    /** Returns the row of users who are strangers. */
    int strangeUser() {
        return rows();
    }

    /** Returns the row of movies that are strangers. */
    int strangeItem() {
        return rows() + 1;
    }

    /** Lists the units of all layers, the one that predicts behind the hidden ones. */
    List<Integer> layers() {
        List<Integer> layers = new ArrayList<>(hidden);
        layers.add(1);
        return layers;
    }

    /** Lists how wide what the dropout thins out is: the embeddings side by side, then each hidden layer. */
    List<Integer> thinned() {
        List<Integer> thinned = new ArrayList<>(List.of(2 * width));
        thinned.addAll(hidden);
        return width > 0 ? thinned : List.of();
    }

    /** Counts the numbers that are learned. */
    long parameters() {
        long count = (long) rows() * (1 + rank + width) + rank;
        int in = 2 * width;
        for (int units : width > 0 ? layers() : List.<Integer>of()) {
            count += (in + 1L) * units;
            in = units;
        }
        return count;
    }
}
