package matinee.deep;

import java.util.List;

/**
 * Says how large the parts of a network that reads posters are.
 *
 * @param side how wide and high a poster is (pixels)
 * @param channels how many templates each layer has
 * @param kernel how wide and high a template is (pixels)
 * @param labels how many genres there are
 */
record PosterShapes(int side, List<Integer> channels, int kernel, int labels) {
    static final int COLORS = 3;

    /** Refuses a network that has nothing to tell. */
    PosterShapes {
        if (labels < 1) {
            throw new IllegalArgumentException("there must be a genre to learn, but no poster has any");
        }
    }

    static PosterShapes of(PosterNet recipe, int labels) {
        return new PosterShapes(recipe.side(), recipe.channels(), recipe.kernel(), labels);
    }

    int layers() {
        return channels.size();
    }

    /** Counts the channels that a layer reads. */
    int in(int layer) {
        return layer == 0 ? COLORS : channels.get(layer - 1);
    }

    /** Counts the channels that a layer gives. */
    int out(int layer) {
        return channels.get(layer);
    }

    /** Counts the channels of the last layer, which are the numbers of an embedding. */
    int last() {
        return out(layers() - 1);
    }

    int pixels() {
        return COLORS * side * side;
    }

    /** Returns how wide and high is what a layer reads (pixels). */
    int side(int layer) {
        return side >> layer;
    }

    /** Counts the weights of a layer's templates. */
    int weights(int layer) {
        return out(layer) * in(layer) * kernel * kernel;
    }

    /** Counts the numbers that are learned. */
    long parameters() {
        long count = (last() + 1L) * labels;
        for (int layer = 0; layer < layers(); layer++) {
            count += weights(layer) + out(layer);
        }
        return count;
    }
}
