package matinee.kernel;

import java.util.Optional;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.VarSnippet;

/** Lets go, between two cells, of what the ones before have left behind and no code can name any more. */
final class Leavings {
    private final JShell shell;
    private final CellExecution execution;
    private final CellMap map;
    private final UnnamedResults unnamed;
    private final Optional<ShellRecords> records;

    Leavings(JShell shell, CellExecution execution, CellMap map) {
        this.shell = shell;
        this.execution = execution;
        this.map = map;
        unnamed = new UnnamedResults(shell, execution);
        records = ShellRecords.of(shell);
    }

    /** Takes note of a snippet that was valid. */
    void add(Snippet snippet) {
        if (snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND) {
            unnamed.add((VarSnippet) snippet);
        }
    }

    /** Lets go of what is over. */
    void nextCell() {
        unnamed.nextCell();
        records.ifPresent(all -> all.nextCell(this::leave));
    }

    private void leave(Snippet over) {
        map.retire(over);
        if (over instanceof VarSnippet variable && shell.status(over) == Status.OVERWRITTEN) {
            String type = type(variable);
            if (shell.variables().map(this::type).noneMatch(type::equals)) {
                execution.forgetUnread(type, variable.name());
            }
        }
    }

    private String type(VarSnippet variable) {
        return shell.sourceCodeAnalysis().wrapper(variable).fullClassName();
    }
}
