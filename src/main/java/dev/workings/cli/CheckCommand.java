package dev.workings.cli;

import dev.workings.build.BuildRequest;
import dev.workings.build.BuildResult;
import dev.workings.build.SiteBuild;
import dev.workings.build.Workshop;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code workings check}: everything but writing. */
@Command(name = "check", description = "Builds the site without writing it.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private BuildOptions options;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        BuildRequest request = options.request(command);
        try (Workshop workshop = Workshop.open(request)) {
            BuildResult result = SiteBuild.run(request, workshop);
            if (!result.isSound()) {
                Report.print(result.problems(), command.getErr());
                return 1;
            }
            command.getOut().println("%d pages, no problem.".formatted(result.pages()));
            return 0;
        }
    }
}
