package matinee.browser;

/**
 * Tells how a kernel is.
 *
 * @param heap what is on its heap after a collection (MB)
 * @param threads how many threads it has
 */
record Vitals(long heap, int threads) {
    /** The cell that asks for them. */
    static final String CELL = "System.gc();\n"
            + "(Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1_000_000"
            + " + \" MB, \" + Thread.getAllStackTraces().size()";

    static Vitals of(String output) {
        String[] numbers = output.strip().split(" MB, ");
        return new Vitals(Long.parseLong(numbers[0]), Integer.parseInt(numbers[1]));
    }

    @Override
    public String toString() {
        return heap + " MB/" + threads;
    }
}
