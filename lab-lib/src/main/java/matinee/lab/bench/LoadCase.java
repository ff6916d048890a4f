package matinee.lab.bench;

import java.util.List;
import java.util.Optional;
import matinee.Ratings;

/** Loads a file of 25 million ratings. */
final class LoadCase implements Case {
    private static final RatingsShape LIKE_25M = new RatingsShape("generated-25m", 25_000_000, 162_000, 59_000, true);

    @Override
    public String name() {
        return "load-25m";
    }

    @Override
    public void run(Data data, Watch watch) {
        Ratings ratings = watch.time("load", data::ratings);
        watch.note("mean", ratings.mean());
    }

    @Override
    public List<Peer> peers() {
        return List.of(Peer.pandas());
    }

    @Override
    public int heap(Ratings ratings) {
        return 520;
    }

    @Override
    public Optional<RatingsShape> ownData() {
        return Optional.of(LIKE_25M);
    }
}
