package matinee.notebook.widget;

/** Is shown in a notebook by a widget. */
@FunctionalInterface
public interface Interactive {
    /** Returns the widget that shows it, each time the same. */
    Widget widget();
}
