package matinee.lab;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Tells what is healthy and what is not. */
@Command(
        name = "doctor",
        description = "Tells what is healthy and what is not, with the remedy; changes nothing.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        int ill = 0;
        for (Examination examination : Examination.all(Course.here())) {
            Examination.Finding finding = examination.finding();
            System.out.println(
                    (finding.healthy() ? "  ok   " : "  ILL  ") + examination.what() + ": " + finding.what());
            ill += finding.healthy() ? 0 : 1;
        }
        System.out.println(
                ill == 0 ? "All is healthy." : ill + (ill == 1 ? " thing needs" : " things need") + " a remedy.");
        return ill == 0 ? 0 : 1;
    }
}
