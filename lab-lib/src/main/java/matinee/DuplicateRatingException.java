package matinee;

/** Says that a user rated a movie twice, and in which rows, so that whoever read them can name the two lines of the file. */
public final class DuplicateRatingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final int user;
    private final int item;
    private final int firstRow;
    private final int secondRow;

    DuplicateRatingException(int user, int item, int firstRow, int secondRow) {
        super("a user must rate a movie once, but user " + user + " rated movie " + item + " twice");
        this.user = user;
        this.item = item;
        this.firstRow = firstRow;
        this.secondRow = secondRow;
    }

    /** Returns the id of the user. */
    public int user() {
        return user;
    }

    /** Returns the id of the movie. */
    public int item() {
        return item;
    }

    /** Returns the row of the earlier rating, counted from 0. */
    public int firstRow() {
        return firstRow;
    }

    /** Returns the row of the later rating, counted from 0. */
    public int secondRow() {
        return secondRow;
    }
}
