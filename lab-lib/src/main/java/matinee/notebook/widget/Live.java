package matinee.notebook.widget;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Makes a result that follows controls: the controls above, the result of their values below, computed anew whenever one is moved.
 *
 * <pre>{@code
 * var train = Dataset.sample().ratings();
 * Live.of(Slider.of("neighbors", 1, 60, 20), Choice.of("similarity", pearson(), cosine()))
 *         .show((k, similarity) -> UserKnn.of(similarity).withK(k).fit(train).recommend(1, 5))
 * }</pre>
 *
 * <p>Whatever shows itself in a cell can be the result. While one is computed the controls stay free: when it is there, the next is
 * computed for where they are then.
 */
public final class Live {
    private Live() {}

    /** Follows one control. */
    public static <A> Of1<A> of(Control<A> a) {
        return new Of1<>(a);
    }

    /** Follows two controls. */
    public static <A, B> Of2<A, B> of(Control<A> a, Control<B> b) {
        return new Of2<>(a, b);
    }

    /** Follows three controls. */
    public static <A, B, C> Of3<A, B, C> of(Control<A> a, Control<B> b, Control<C> c) {
        return new Of3<>(a, b, c);
    }

    /** Follows four controls. */
    public static <A, B, C, D> Of4<A, B, C, D> of(Control<A> a, Control<B> b, Control<C> c, Control<D> d) {
        return new Of4<>(a, b, c, d);
    }

    private static Box below(List<Control<?>> controls, Supplier<?> result) {
        View view = View.of(result.get());
        // A control may outlive many cells that follow it.
        WeakReference<View> following = new WeakReference<>(view);
        Runnable follow = () -> {
            View shown = following.get();
            if (shown != null && !shown.model().isForsaken()) {
                shown.show(result.get());
            }
        };
        controls.forEach(control -> control.whenChanged(follow));
        view.model().onSeenAgain(follow);
        return Box.column(Box.row(controls.toArray()), view);
    }

    /** Is one control to be followed. */
    public record Of1<A>(Control<A> a) {
        /** Shows what comes of its value. */
        public Box show(Function<? super A, ?> result) {
            return below(List.of(a), () -> result.apply(a.value()));
        }
    }

    /** Is two controls to be followed. */
    public record Of2<A, B>(Control<A> a, Control<B> b) {
        /** Shows what comes of their values. */
        public Box show(BiFunction<? super A, ? super B, ?> result) {
            return below(List.of(a, b), () -> result.apply(a.value(), b.value()));
        }
    }

    /** Is three controls to be followed. */
    public record Of3<A, B, C>(Control<A> a, Control<B> b, Control<C> c) {
        /** Shows what comes of their values. */
        public Box show(Function3<? super A, ? super B, ? super C, ?> result) {
            return below(List.of(a, b, c), () -> result.apply(a.value(), b.value(), c.value()));
        }
    }

    /** Is four controls to be followed. */
    public record Of4<A, B, C, D>(Control<A> a, Control<B> b, Control<C> c, Control<D> d) {
        /** Shows what comes of their values. */
        public Box show(Function4<? super A, ? super B, ? super C, ? super D, ?> result) {
            return below(List.of(a, b, c, d), () -> result.apply(a.value(), b.value(), c.value(), d.value()));
        }
    }

    /** Makes a result of three values. */
    @FunctionalInterface
    public interface Function3<A, B, C, R> {
        /** Returns the result. */
        R apply(A a, B b, C c);
    }

    /** Makes a result of four values. */
    @FunctionalInterface
    public interface Function4<A, B, C, D, R> {
        /** Returns the result. */
        R apply(A a, B b, C c, D d);
    }
}
