package matinee.notebook.widget;

/**
 * Frames a still so that a page shows either it or the live view below it, never both: the live view where there is one, else the
 * still, without what JupyterLab says in the place of a view whose kernel is gone.
 */
final class Frame {
    private static final String CHILD = ".jp-OutputArea-child";
    private static final String STILL = CHILD + ":has(.matinee-still)";

    /** A view has no {@code data-mime-type}, other outputs do. */
    private static final String DEAD_VIEW = CHILD + ":not(:has([data-mime-type])):not(:has(.matinee-live))";

    private static final String STYLE = "<style>" + STILL + ":has(+ " + CHILD + " .matinee-live)," + STILL + " + "
            + DEAD_VIEW + "{display:none}</style>";

    private static final String NOTE = "<div style=\"font-size:smaller;color:var(--jp-content-font-color2,#666)\">"
            + "A still picture. Run this cell to bring it to life.</div>";

    private Frame() {}

    static Still around(Still still) {
        return new Still("<div class=\"matinee-still\">" + STYLE + still.html() + NOTE + "</div>", still.text());
    }
}
