package dev.workings.cli;

import dev.workings.build.BuildRequest;
import java.util.Optional;
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
        WatchedBuild build = WatchedBuild.run(request, Optional::empty, command.getErr());
        if (!build.result().isSound()) {
            Report.print(build.result().problems(), command.getErr());
            return 1;
        }
        command.getOut()
                .println("%d pages, no problem.".formatted(build.result().pages()));
        build.tell(options.explain(), command.getOut());
        return 0;
    }
}
