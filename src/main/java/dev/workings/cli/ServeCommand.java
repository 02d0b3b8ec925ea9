package dev.workings.cli;

import dev.workings.build.BuildRequest;
import dev.workings.serve.Journal;
import dev.workings.serve.LivePreview;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code workings serve}: shows the site while it is written. */
@Command(name = "serve", description = "Shows the site, and follows what is written.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final int MOST_NAMED = 3;

    @Mixin
    private BuildOptions options;

    @Option(
            names = "--port",
            paramLabel = "N",
            description =
                    "Where the site is served; if it is taken, the next that is free (default: ${DEFAULT-VALUE}).",
            defaultValue = "4000")
    private int port;

    @Option(names = "--open", description = "Open it in the browser.")
    private boolean open;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        CommandLine command = spec.commandLine();
        if (port < 1 || port > 65_535) {
            throw new CommandLine.ParameterException(
                    command, "A port is a number from 1 to 65535, not %d.".formatted(port));
        }
        BuildRequest request = options.request(command);
        LivePreview preview =
                LivePreview.open(request, port, new Terminal(command.getOut(), command.getErr(), options.explain()));
        Runtime.getRuntime().addShutdownHook(new Thread(preview::close, "stop"));
        if (open) {
            DefaultBrowser.open(preview.address(), command.getErr());
        }
        preview.follow();
        return 0;
    }

    /** Says what happens, a line each time. */
    private static final class Terminal implements Journal {
        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

        private final PrintWriter out;
        private final PrintWriter err;
        private final boolean explain;
        private final Summary summary = new Summary();

        Terminal(PrintWriter out, PrintWriter err, boolean explain) {
            this.out = out;
            this.err = err;
            this.explain = explain;
        }

        @Override
        public void took(Stage stage, String page, Duration time, String why) {
            summary.took(stage, page, time, why);
        }

        private void explain() {
            if (explain) {
                summary.explain(out);
            }
            summary.forget();
        }

        @Override
        public void opened(String address, Duration took) {
            out.printf("%s shows the site, built in %.1f s. Ctrl-C ends it.%n", address, took.toMillis() / 1000.0);
            explain();
            out.flush();
        }

        @Override
        public void rebuilt(List<Path> files, Duration took) {
            String named = files.stream().limit(MOST_NAMED).map(Path::toString).collect(Collectors.joining(", "));
            String more = files.size() > MOST_NAMED ? " and %d more".formatted(files.size() - MOST_NAMED) : "";
            String what = files.isEmpty() ? "everything" : named + more;
            out.printf("%s %s: %d ms%n", TIME.format(LocalTime.now()), what, took.toMillis());
            explain();
            out.flush();
        }

        @Override
        public void warned(String sentence) {
            err.println(sentence);
            err.flush();
        }

        @Override
        public void problems(List<String> problems) {
            problems.forEach(err::println);
            err.println(
                    switch (problems.size()) {
                        case 0 -> "Mended.";
                        case 1 -> "1 problem; the pages are as they were.";
                        default -> problems.size() + " problems; the pages are as they were.";
                    });
            err.flush();
        }
    }
}
