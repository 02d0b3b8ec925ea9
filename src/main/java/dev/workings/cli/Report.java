package dev.workings.cli;

import dev.workings.source.Problem;
import dev.workings.source.ProblemPrinter;
import java.io.PrintWriter;
import java.util.List;

/** Tells problems. */
final class Report {
    private Report() {}

    static void print(List<Problem> problems, PrintWriter out) {
        problems.forEach(problem -> out.println(ProblemPrinter.print(problem)));
        out.println(problems.size() == 1 ? "1 problem." : problems.size() + " problems.");
        out.flush();
    }
}
