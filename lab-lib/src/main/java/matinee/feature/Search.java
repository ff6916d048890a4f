package matinee.feature;

/** Says how the nearest rows are looked for. All ways find the same ones; they differ in time alone. */
public enum Search {
    /**
     * Takes the tree where it pays: 500 rows or more with at most 10 columns, and a distance that is a metric of the
     * field. In more columns nearly every box touches the circle around a query, and the tree visits all rows after all.
     */
    AUTOMATIC,
    /** Looks into a k-d tree, which leaves out boxes that lie too far away. */
    TREE,
    /** Looks at every row: in blocks that fit the cache, or past the zeros where most numbers are 0. */
    SCAN
}
