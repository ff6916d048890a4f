package matinee.exercise;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Holds an exercise: what it is about, how an answer is tried, and what to say to who is stuck.
 *
 * @param id its name in {@code check("cf-1")}
 * @param title what it is about
 * @param kind what it asks for
 * @param minutes how long it takes (minutes)
 * @param section the section of its chapter that it belongs to
 * @param objectives the ids of the objectives it trains
 * @param tolerance how far numbers may be apart
 * @param points how many it is worth; where it has cases, these share them by their weight
 * @param cases what is tried, small ones first
 * @param hints from a nudge to a plan
 * @param mistakes the wrong answers that are known
 * @param rubric what a person looks for, where a person grades
 */
public record Exercise(
        String id,
        String title,
        Kind kind,
        int minutes,
        String section,
        List<String> objectives,
        double tolerance,
        double points,
        List<Case> cases,
        List<String> hints,
        List<Mistake> mistakes,
        List<Criterion> rubric) {
    /** Copies the lists, so that they stay. */
    public Exercise {
        objectives = List.copyOf(objectives);
        cases = List.copyOf(cases);
        hints = List.copyOf(hints);
        mistakes = List.copyOf(mistakes);
        rubric = List.copyOf(rubric);
    }

    /** Names the chapter, such as {@code 02}, as its objectives do. */
    public String chapter() {
        return objectives.isEmpty() ? "" : objectives.get(0).replaceFirst("-.*", "");
    }

    /** Tells whether a person grades it. */
    public boolean isForAPerson() {
        return kind == Kind.EXPLAIN;
    }

    /** Makes the same exercise with other points. */
    public Exercise withPoints(double others) {
        return with(others, cases, mistakes);
    }

    /** Makes the same exercise with the values that each known mistake gives. */
    public Exercise withMistakes(List<Mistake> others) {
        return with(points, cases, others);
    }

    /**
     * Makes what a learner may have: no hidden case, of the mistakes only what they give, no rubric.
     *
     * <p>A check of the visible cases then gives full points although hidden ones may fail.
     */
    public Exercise forLearners() {
        List<Integer> seen = IntStream.range(0, cases.size())
                .filter(n -> !cases.get(n).hidden())
                .boxed()
                .toList();
        List<Mistake> shown = mistakes.stream()
                .map(mistake -> new Mistake(
                        mistake.says(),
                        "",
                        mistake.values().isEmpty()
                                ? List.of()
                                : seen.stream().map(mistake.values()::get).toList()))
                .toList();
        Exercise visible = with(points, seen.stream().map(cases::get).toList(), shown);
        return new Exercise(
                id,
                title,
                kind,
                minutes,
                section,
                objectives,
                tolerance,
                points,
                visible.cases,
                hints,
                shown,
                List.of());
    }

    private Exercise with(double points, List<Case> cases, List<Mistake> mistakes) {
        return new Exercise(
                id, title, kind, minutes, section, objectives, tolerance, points, cases, hints, mistakes, rubric);
    }

    /**
     * Names one thing that a person looks for in a text.
     *
     * @param points what it is worth
     * @param says what should be there
     */
    public record Criterion(double points, String says) {}
}
