package dev.workings.cli;

import dev.workings.build.BuildRequest;
import dev.workings.build.BuildResult;
import dev.workings.build.FinishedBuild;
import dev.workings.build.Shard;
import dev.workings.compute.Aside;
import dev.workings.site.SiteWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code workings build}: makes the site and puts it into its folder. */
@Command(name = "build", description = "Builds the site.", mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
    @Mixin
    private BuildOptions options;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Where the site goes (default: ${DEFAULT-VALUE}).",
            defaultValue = "site")
    private Path output;

    @Option(
            names = BuildOptions.SHARD,
            paramLabel = "I/N",
            description =
                    "Write no site, but compute the I-th of N parts of it into the cache, for a build that finds all of"
                            + " them there.")
    private Optional<String> shard;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandLine command = spec.commandLine();
        BuildRequest request = options.request(command);
        if (shard.isPresent()) {
            return prepare(request, ShardOption.read(shard.get(), request.cache(), command), command);
        }
        if (isWithin(output, request.content())) {
            throw new CommandLine.ParameterException(
                    command,
                    "The output '%s' cannot lie within the content, or it would be read next time.".formatted(output));
        }
        SiteWriter writer = new SiteWriter(output);
        Optional<String> refusal = writer.refusal();
        if (refusal.isPresent()) {
            throw new CommandLine.ParameterException(command, refusal.get());
        }
        List<String> words = words();
        Aside<Optional<FinishedBuild.Begun>> beginning = Aside.start(
                "beginning",
                () -> request.cache().folder().flatMap(cache -> FinishedBuild.begin(request, cache, words)));
        Aside.start("writer", writer::getReady);
        WatchedBuild build = WatchedBuild.run(request, beginning::get, command.getErr());
        Optional<FinishedBuild.Begun> begun = beginning.get();
        BuildResult result = build.result();
        if (!result.isSound()) {
            begun.ifPresent(FinishedBuild.Begun::abandoned);
            Report.print(result.problems(), command.getErr());
            command.getErr().println("'%s' is as it was.".formatted(output));
            return 1;
        }
        writer.write(result.files());
        String told = "%d pages in '%s'".formatted(result.pages(), output);
        begun.filter(any -> result.isComplete()).ifPresent(one -> one.finished(told, output, result));
        command.getOut().println(told + ".");
        build.tell(options.explain(), command.getOut());
        return 0;
    }

    private Integer prepare(BuildRequest request, Shard part, CommandLine command) {
        WatchedBuild build = WatchedBuild.prepare(request, part, command.getErr());
        if (!build.result().problems().isEmpty()) {
            Report.print(build.result().problems(), command.getErr());
            return 1;
        }
        command.getOut()
                .println("Shard %d of %d: %d pages are in the cache."
                        .formatted(part.number(), part.of(), build.result().pages()));
        build.tell(options.explain(), command.getOut());
        return 0;
    }

    /** The whole command line as it was given. */
    private List<String> words() {
        return spec.root().commandLine().getParseResult().originalArgs();
    }

    private static boolean isWithin(Path inner, Path outer) {
        return inner.toAbsolutePath()
                .normalize()
                .startsWith(outer.toAbsolutePath().normalize());
    }
}
