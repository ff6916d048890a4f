package matinee.lab.bench;

/**
 * Says how hard to measure.
 *
 * @param forks in how many processes, one after the other, each case is measured; a peer's turn comes after each
 * @param warmUps how many runs of a process do not count
 * @param runs how many do
 * @param threads how many threads compute
 */
public record Effort(int forks, int warmUps, int runs, int threads) {}
