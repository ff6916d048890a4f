package matinee.grade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import matinee.exercise.Exercise;

/**
 * Finds the answers in a notebook that somebody handed in, also where cells were renamed, moved, doubled or lost.
 *
 * @param answers the answer's cell for each exercise that has one, by the exercise's id
 * @param code the code to run, in order: answers and the learner's own cells, no tests
 * @param notes what was unusual, by the exercise's id; under {@code ""} what belongs to none
 */
record HandedIn(Map<String, SheetCell> answers, List<Code> code, Map<String, List<String>> notes) {
    private static final Pattern CHECKS = Pattern.compile("(?m)^\\s*(check|hint|progress|tests)\\s*\\(");
    private static final Pattern TYPES = Pattern.compile("(?m)^\\s*(public\\s+|final\\s+|static\\s+|abstract\\s+)*"
            + "(class|record|interface|enum)\\s+\\w+|^\\s*import\\s");

    /**
     * Holds a cell to run.
     *
     * @param owner the exercise that it answers; empty: none
     * @param source its text
     */
    record Code(String owner, String source) {}

    static HandedIn of(ExerciseSet set, Sheet sheet) {
        Map<String, List<String>> notes = new HashMap<>();
        Map<String, SheetCell> answers = new HashMap<>();
        Set<String> given = set.sheet().cells().stream()
                .map(SheetCell::gradeId)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        for (Solution solution : set.solutions()) {
            answer(solution, sheet, given, notes)
                    .ifPresent(cell -> answers.put(solution.exercise().id(), cell));
        }
        List<Code> code = new ArrayList<>();
        for (SheetCell cell : sheet.cells()) {
            Optional<String> owner = answers.entrySet().stream()
                    .filter(entry -> isSame(entry.getValue(), cell))
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (owner.isPresent()) {
                code.add(new Code(owner.get(), cell.source()));
            } else if (isOwn(cell, set, given)) {
                code.add(new Code("", cell.source()));
            }
        }
        return new HandedIn(
                answers, code.stream().filter(each -> !each.source().isBlank()).toList(), notes);
    }

    /** Two cells may say the same and are still two. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(SheetCell one, SheetCell other) {
        return one == other;
    }

    /** Tells whether a cell is the learner's own: not given, no test, no second copy of an answer. */
    private static boolean isOwn(SheetCell cell, ExerciseSet set, Set<String> given) {
        return cell.isCode()
                && !given.contains(cell.gradeId())
                && !CHECKS.matcher(cell.source()).find()
                && set.given().stream()
                        .noneMatch(text -> text.strip().equals(cell.source().strip()))
                && set.solutions().stream().noneMatch(solution -> solution.isAnsweredBy(cell));
    }

    private static Optional<SheetCell> answer(
            Solution solution, Sheet sheet, Set<String> given, Map<String, List<String>> notes) {
        Exercise exercise = solution.exercise();
        String id = exercise.id();
        List<String> told = notes.computeIfAbsent(id, key -> new ArrayList<>());
        List<SheetCell> named = sheet.cells().stream()
                .filter(cell -> cell.gradeId().equals(id)
                        || (cell.gradeId().isEmpty() && cell.id().equals(id)))
                .toList();
        List<SheetCell> alike = exercise.isForAPerson()
                ? List.of()
                : sheet.cells().stream()
                        .filter(cell -> !named.contains(cell))
                        .filter(cell -> !given.contains(cell.gradeId()))
                        .filter(solution::isAnsweredBy)
                        .toList();
        List<SheetCell> all = new ArrayList<>(named);
        all.addAll(alike);
        List<SheetCell> written =
                all.stream().filter(cell -> !solution.isBlank(cell.source())).toList();
        if (named.size() > 1) {
            told.add("Its cell was there " + named.size() + " times; the last one that was filled in counts.");
        } else if (named.isEmpty() && !alike.isEmpty()) {
            told.add("Its cell was renamed or its metadata lost; found by the name of its method.");
        } else if (!alike.isEmpty()) {
            told.add("Its method was written in another cell, too; the last one that was filled in counts.");
        }
        List<SheetCell> inOrder =
                sheet.cells().stream().filter(written::contains).toList();
        return inOrder.isEmpty() ? all.stream().findFirst() : Optional.of(inOrder.get(inOrder.size() - 1));
    }

    /** Tells whether cells of one exercise might disturb another: they declare types, or import. */
    boolean mayInterfere() {
        return code.stream().anyMatch(each -> TYPES.matcher(each.source()).find());
    }

    List<String> notesOn(String id) {
        return notes.getOrDefault(id, List.of());
    }

    static List<String> unusual(ExerciseSet set, Sheet sheet) {
        List<String> notes = new ArrayList<>();
        if (!sheet.language().equals("java")) {
            notes.add("The notebook is for another kernel, of the language " + sheet.language() + ".");
        }
        Map<String, String> given = new HashMap<>();
        set.sheet().cells().stream()
                .filter(cell -> cell.is("locked"))
                .forEach(cell -> given.put(cell.gradeId(), cell.source()));
        sheet.cells().stream()
                .filter(cell -> given.containsKey(cell.gradeId()))
                .filter(cell -> !StudentCopy.without(given.getOrDefault(cell.gradeId(), ""))
                        .equals(StudentCopy.without(cell.source())))
                .forEach(cell -> notes.add("The cell " + cell.gradeId() + " was changed; ours counts."));
        long lost = given.keySet().stream()
                .filter(id ->
                        sheet.cells().stream().noneMatch(cell -> cell.gradeId().equals(id)))
                .count();
        if (lost > 0) {
            notes.add(lost + (lost == 1 ? " given cell is" : " given cells are")
                    + " missing, renamed or without metadata; ours count.");
        }
        return notes;
    }
}
