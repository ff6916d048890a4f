package matinee.notebook.explore;

import java.util.concurrent.atomic.AtomicReferenceArray;
import matinee.Profile;
import matinee.RatingLines;

/** Keeps the profiles of lines that were asked for: to make one takes a sort, and explorers ask for the same ones at each step. */
final class Profiles {
    private final RatingLines lines;
    private final AtomicReferenceArray<Profile> made;

    private Profiles(RatingLines lines) {
        this.lines = lines;
        this.made = new AtomicReferenceArray<>(lines.count());
    }

    static Profiles of(RatingLines lines) {
        return new Profiles(lines);
    }

    RatingLines lines() {
        return lines;
    }

    int count() {
        return lines.count();
    }

    Profile at(int line) {
        Profile profile = made.get(line);
        if (profile == null) {
            profile = lines.profile(line, lines::value);
            made.set(line, profile);
        }
        return profile;
    }
}
