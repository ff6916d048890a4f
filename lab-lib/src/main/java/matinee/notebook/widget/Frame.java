package matinee.notebook.widget;

/**
 * Frames a still so that a page shows either it or the live view below it, never both: the live view where there is one, else the
 * still, without what JupyterLab says in the place of a view whose kernel is gone.
 */
final class Frame {
    private static final String CHILD = ".jp-OutputArea-child";
    private static final String LIVE = ":has(.matinee-live)";
    private static final String STYLE = "<style>" + CHILD + ":has(.matinee-still):has(+ " + CHILD + LIVE + ")," + CHILD
            + ":has(.matinee-still) + " + CHILD + ":has(.jupyter-widgets-view):not(" + LIVE + "){display:none}</style>";

    private Frame() {}

    static Still around(Still still) {
        return new Still("<div class=\"matinee-still\">" + STYLE + still.html() + "</div>", still.text());
    }
}
