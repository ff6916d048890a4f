package matinee.neighbor;

import matinee.RatingLines;
import matinee.RatingMatrix;

/** Says who the neighbors are. */
public enum Side {
    /** Users who rate alike vote with what they gave the movie. */
    USERS("UserKnn"),
    /** Movies that are rated alike vote with what the user gave them. */
    ITEMS("ItemKnn");

    private final String recipe;

    Side(String recipe) {
        this.recipe = recipe;
    }

    String recipe() {
        return recipe;
    }

    /** Returns the lines that are compared with each other. */
    RatingLines lines(RatingMatrix matrix) {
        return this == USERS ? matrix.byUser() : matrix.byItem();
    }

    /** Returns the lines in which the votes stand. */
    RatingLines cross(RatingMatrix matrix) {
        return this == USERS ? matrix.byItem() : matrix.byUser();
    }
}
