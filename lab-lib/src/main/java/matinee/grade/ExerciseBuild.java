package matinee.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import matinee.exercise.ChecksFile;
import matinee.exercise.Exercise;

/**
 * Makes the learners' files from the solutions.
 *
 * @param sets the exercises with their solutions
 * @param points what exercises are worth, by id, where it is not what the solutions say
 * @param due until when it is to be handed in; empty: none is named
 */
public record ExerciseBuild(List<ExerciseSet> sets, Map<String, Double> points, String due) {
    /** Copies the list and the map, and checks that the ids are there. */
    public ExerciseBuild {
        sets = List.copyOf(sets);
        points = Map.copyOf(points);
        requireKnown(sets, points);
    }

    /** Checks that each exercise that is named is there. */
    public static void requireKnown(List<ExerciseSet> sets, Map<String, Double> points) {
        List<String> ids = sets.stream()
                .flatMap(set -> set.exercises().stream())
                .map(Exercise::id)
                .toList();
        for (String id : new TreeSet<>(points.keySet())) {
            if (!ids.contains(id)) {
                throw new IllegalArgumentException("points must be for an exercise, but there is no " + id
                        + "; there are " + String.join(", ", ids));
            }
        }
    }

    /** Makes the files: the text of each by its name. Runs the solutions first, to know what each mistake gives. */
    public SortedMap<String, String> files() {
        return new ExerciseBuild(sets.stream().map(Rehearsal::of).toList(), points, due).filesOfRehearsed();
    }

    SortedMap<String, String> filesOfRehearsed() {
        SortedMap<String, String> files = new TreeMap<>();
        List<Exercise> exercises = new ArrayList<>();
        for (ExerciseSet rehearsed : sets) {
            ExerciseSet set = rehearsed.withPoints(points);
            files.put(set.name() + ".ipynb", StudentCopy.of(set, due).text());
            exercises.addAll(set.exercises());
        }
        files.put(ChecksFile.NAME, ChecksFile.text(exercises));
        return files;
    }
}
