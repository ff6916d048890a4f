package matinee.notebook.widget;

/**
 * Holds what stands in the place of a live thing where nothing is live: in a saved notebook, on a page made of it, on a code host.
 *
 * @param html what stands in the page; a picture in it needs its alternative text
 * @param text what stands where there is no page
 */
public record Still(String html, String text) {}
