package dev.workings.cli;

import dev.workings.build.BuildRequest;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options that all commands share. */
final class BuildOptions {
    /** Constants of the compiler: whoever uses them does not load this class. */
    static final String DEFAULT_CACHE = ".workings/cache";

    static final String NO_CACHE = "none";

    @Option(
            names = "--content",
            paramLabel = "DIR",
            description = "The folder of Markdown (default: ${DEFAULT-VALUE}).",
            defaultValue = "content")
    private Path content;

    @Option(names = "--templates", paramLabel = "DIR", description = "Templates that replace the built-in ones.")
    private Optional<Path> templates;

    @Option(
            names = "--cache",
            paramLabel = "DIR|none",
            description = "Where slow steps keep their output (default: ${DEFAULT-VALUE}).",
            defaultValue = DEFAULT_CACHE)
    private String cache;

    @Option(
            names = "--classes",
            paramLabel = "PATH",
            description = "Folders and jars with the compiled computations (default: ${DEFAULT-VALUE}).",
            defaultValue = "target/classes")
    private String classes;

    @Option(
            names = "--sources",
            paramLabel = "DIR",
            description = "The computations' Java files, which listings quote (default: ${DEFAULT-VALUE}).",
            defaultValue = "src/main/java")
    private Path sources;

    @Option(names = "--base-url", paramLabel = "URL", description = "Where the site is published.")
    private Optional<String> baseUrl;

    @Option(
            names = "--repository",
            paramLabel = "URL",
            description = "Where the sources are published; checks link to their lines.")
    private Optional<String> repository;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            description = "For each computation (default: ${DEFAULT-VALUE}).",
            defaultValue = "60")
    private long timeLimit;

    @Option(names = "--explain", description = "Say of each page what was done for it, and why.")
    private boolean explain;

    boolean explain() {
        return explain;
    }

    BuildRequest request(CommandLine command) {
        if (!Files.isDirectory(content)) {
            throw new CommandLine.ParameterException(
                    command, "There is no folder '%s'; say which with --content.".formatted(content));
        }
        templates.filter(folder -> !Files.isDirectory(folder)).ifPresent(folder -> {
            throw new CommandLine.ParameterException(
                    command, "There is no folder '%s' of templates.".formatted(folder));
        });
        repository
                .filter(url -> !url.isBlank() && !url.matches("https?://\\S+"))
                .ifPresent(url -> {
                    throw new CommandLine.ParameterException(
                            command,
                            "The repository '%s' is no address of the web, such as https://example.org/."
                                    .formatted(url));
                });
        if (timeLimit <= 0) {
            throw new CommandLine.ParameterException(command, "The time limit must be at least 1 second.");
        }
        return new BuildRequest(
                content,
                templates,
                cache.equals(NO_CACHE) ? Optional.empty() : Optional.of(Path.of(cache)),
                classPath(),
                sources,
                baseUrl.filter(url -> !url.isBlank()),
                repository.filter(url -> !url.isBlank()),
                Duration.ofSeconds(timeLimit));
    }

    private List<Path> classPath() {
        return Arrays.stream(classes.split(File.pathSeparator))
                .filter(entry -> !entry.isBlank())
                .map(Path::of)
                .toList();
    }
}
