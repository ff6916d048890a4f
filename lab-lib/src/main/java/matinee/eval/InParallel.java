package matinee.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * Maps lists on all cores, results in the order of the list: equal at any number of threads. Runs in the pool of the caller
 * where it is one of {@link java.util.concurrent.ForkJoinPool}, else in the common pool.
 *
 * <p>Stops when the calling thread is interrupted. While it waits, Java may hide that from the other threads, so the work is
 * cut into pieces, and the calling thread looks after each.
 */
final class InParallel {
    private static final int PIECE = 64;

    private final Thread caller = Thread.currentThread();

    <A, B> List<B> map(List<A> list, Function<? super A, ? extends B> function) {
        List<B> results = new ArrayList<>(list.size());
        for (int start = 0; start < list.size(); start += PIECE) {
            stopIfInterrupted();
            results.addAll(mapPiece(list.subList(start, Math.min(list.size(), start + PIECE)), function));
        }
        return results;
    }

    private <A, B> List<B> mapPiece(List<A> piece, Function<? super A, ? extends B> function) {
        try {
            return piece.parallelStream()
                    .<B>map(each -> {
                        stopIfInterrupted();
                        return function.apply(each);
                    })
                    .toList();
        } catch (RuntimeException e) {
            throw original(e);
        }
    }

    /** Takes off the copy in which Java wraps an exception from another thread: its message starts with a class name. */
    private static RuntimeException original(RuntimeException e) {
        return e.getCause() instanceof RuntimeException cause && cause.getClass() == e.getClass() ? cause : e;
    }

    /** Ends the work where the calling thread is interrupted; it stays so. */
    void stopIfInterrupted() {
        if (caller.isInterrupted()) {
            throw new CancellationException("the evaluation was stopped before its end: run it again for a result");
        }
    }
}
