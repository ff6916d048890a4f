package matinee.plot;

/** Says what a figure shows: knows its numbers, what to say of them, and how to draw them. */
sealed interface Plot permits Lines, Points, Bars, Histogram, Learning, Regions {
    /** Says in a sentence or two what the numbers show. */
    String describe(Figure.Frame frame);

    /** Lists the numbers. */
    NumberTable data(Figure.Frame frame);

    /** Lays the axes out and draws. */
    Sheet draw(Figure.Frame frame);
}
