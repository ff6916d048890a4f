package matinee.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a command that cannot be read with one sentence, which names the nearest right word. */
final class Misunderstanding implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        failure.getCommandLine().getErr().println(sentence(failure));
        return 2;
    }

    private static String sentence(ParameterException failure) {
        CommandLine command = failure.getCommandLine();
        String help = "`" + command.getCommandSpec().qualifiedName() + " --help` shows what there is.";
        if (!(failure instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            return failure.getMessage() + ". " + help;
        }
        String word = unmatched.getUnmatched().get(0);
        boolean option = word.startsWith("-");
        List<String> known = option ? options(command) : commands(command);
        String kind = option ? "option" : "command";
        Optional<String> meant = Nearest.to(word, known);
        return "There is no " + kind + " '" + word + "'"
                + meant.map(nearest -> "; did you mean '" + nearest + "'?").orElse(". " + help);
    }

    private static List<String> commands(CommandLine command) {
        Map<String, CommandLine> here = command.getSubcommands();
        return here.isEmpty() && command.getParent() != null ? List.of() : List.copyOf(here.keySet());
    }

    private static List<String> options(CommandLine command) {
        return new ArrayList<>(command.getCommandSpec().optionsMap().keySet());
    }
}
