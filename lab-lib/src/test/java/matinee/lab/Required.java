package matinee.lab;

import org.opentest4j.TestAbortedException;

/** Skips a test that lacks something, and says what; where everything must be there, fails it instead. */
public final class Required {
    private Required() {}

    /** Goes on if the thing is there. With {@code CI=true} in the environment nothing may be lacking. */
    public static void that(boolean isThere, String reason) {
        if (isThere) {
            return;
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError("with CI=true no test may be skipped, but " + reason);
        }
        throw new TestAbortedException("skipped: " + reason);
    }
}
