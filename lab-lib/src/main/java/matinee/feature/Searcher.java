package matinee.feature;

/** Finds the rows nearest to queries. Safe to share between threads. */
interface Searcher {
    /**
     * Fills a list for each query, with keys of the distance.
     *
     * @param queries queries × columns; the first query begins at {@code from}
     */
    void search(double[] queries, int from, Shortlist[] lists);
}
