package matinee.notebook;

/**
 * Holds what a cell shows: as HTML, and as text where there is no browser.
 *
 * @param html what stands in the page
 * @param text what stands in its place
 */
record Shown(String html, String text) {
    static Shown of(Grid grid) {
        return new Shown(grid.html(), grid.text());
    }
}
