package matinee.kernel;

import java.util.List;
import java.util.Optional;
import org.dflib.jjava.jupyter.kernel.magic.LineMagic;
import org.jspecify.annotations.Nullable;

/** Prints what a cell can hold besides Java. */
record HelpMagic(Magics magics) implements LineMagic<@Nullable Object, CourseKernel> {
    @Override
    public @Nullable Object eval(CourseKernel kernel, List<String> words) {
        if (words.isEmpty()) {
            System.out.println(
                    """
                    A cell is Java; the value of its last line is shown. Tab completes, Shift+Tab explains what the cursor is on.
                    A line that begins with % tells the kernel to do something:
                    """
                            + magics.usage());
            return null;
        }
        String name = words.get(0);
        String line = name.startsWith("%") ? name : "%" + name;
        Optional<String> usage = magics.usage(line).or(() -> magics.usage("%" + line));
        System.out.println(usage.orElseThrow(() -> new IllegalArgumentException(magics.unknown(line))));
        return null;
    }

    @Override
    public String toString() {
        return "%help [NAME]\nSays what the lines are that begin with %.";
    }
}
