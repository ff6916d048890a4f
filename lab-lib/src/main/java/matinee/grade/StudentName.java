package matinee.grade;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads from a file's path whose it is, as learning platforms name what they hand out.
 *
 * @param name the student
 * @param number the platform's number for them; may be empty
 */
record StudentName(String name, String number) {
    private static final Pattern MOODLE = Pattern.compile("(.+?)_(\\d+)_assignsubmission_.*");
    private static final Pattern CANVAS = Pattern.compile("([^_]+?)(?:_LATE)?_(\\d+)_(\\d+)_.+");
    private static final Pattern SET = Pattern.compile("[ _-]*\\d\\d-[a-z-]+");

    /**
     * Reads a path.
     *
     * @param parts its folders and its file name
     * @param around what to call a student whose files have no name of their own
     */
    static StudentName of(List<String> parts, String around) {
        for (String part : parts) {
            Matcher moodle = MOODLE.matcher(part);
            if (moodle.matches()) {
                return new StudentName(moodle.group(1).strip(), moodle.group(2));
            }
        }
        String file = parts.get(parts.size() - 1);
        Matcher canvas = CANVAS.matcher(file);
        if (canvas.matches()) {
            return new StudentName(canvas.group(1), canvas.group(2));
        }
        if (parts.size() > 1) {
            return new StudentName(parts.get(0), "");
        }
        String bare = SET.matcher(file.replaceFirst("\\.[A-Za-z]+$", ""))
                .replaceFirst("")
                .strip();
        return new StudentName(bare.isEmpty() ? around : bare, "");
    }
}
