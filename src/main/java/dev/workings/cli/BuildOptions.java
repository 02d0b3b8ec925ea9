package dev.workings.cli;

import dev.workings.build.BuildRequest;
import dev.workings.cache.CacheSettings;
import dev.workings.cache.RemoteSettings;
import dev.workings.release.Edition;
import dev.workings.release.Publication;
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
    /** A secret does not stand on a command line, which every user of a machine can see. */
    private static final String HEADER = "WORKINGS_REMOTE_CACHE_HEADER";

    /** Constants of the compiler: whoever uses them does not load this class. */
    static final String CACHE = "--cache";

    static final String DEFAULT_CACHE = ".workings/cache";

    static final String NO_CACHE = "none";
    static final String CONTENT = "--content";
    static final String DEFAULT_CONTENT = "content";
    static final String TEMPLATES = "--templates";
    static final String REMOTE_CACHE = "--remote-cache";
    static final String SHARD = "--shard";
    static final String TIME_LIMIT = "--time-limit";
    /** In seconds. */
    static final String DEFAULT_TIME_LIMIT = "60";

    @Option(
            names = CONTENT,
            paramLabel = "DIR",
            description = "The folder of Markdown (default: ${DEFAULT-VALUE}).",
            defaultValue = DEFAULT_CONTENT)
    private Path content;

    @Option(
            names = "--private",
            paramLabel = "DIR",
            description = "A second folder of Markdown, whose files go on where those of the same path end.")
    private Optional<String> privateContent;

    @Option(names = TEMPLATES, paramLabel = "DIR", description = "Templates that replace the built-in ones.")
    private Optional<Path> templates;

    @Option(
            names = CACHE,
            paramLabel = "DIR|none",
            description = "Where slow steps keep their output (default: ${DEFAULT-VALUE}).",
            defaultValue = DEFAULT_CACHE)
    private String cache;

    @Option(
            names = "--cache-limit",
            paramLabel = "MB",
            description = "The space that the cache may take; what was not used for the longest leaves it (default:"
                    + " ${DEFAULT-VALUE}).",
            defaultValue = "1024")
    private long cacheLimit;

    @Option(
            names = REMOTE_CACHE,
            paramLabel = "URL",
            description =
                    "A cache on a server, asked by GET of URL/ac/<key> for what the folder lacks, as Bazel does. The"
                            + " environment variable " + HEADER + " is a header for it, 'Authorization: ...'.")
    private Optional<String> remoteCache;

    @Option(names = "--remote-cache-push", description = "Tell the remote cache, by PUT, what was made.")
    private boolean remoteCachePush;

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
            names = TIME_LIMIT,
            paramLabel = "SECONDS",
            description = "For each computation (default: ${DEFAULT-VALUE}).",
            defaultValue = DEFAULT_TIME_LIMIT)
    private long timeLimit;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The moment whose state the site shows, such as 2021-04-09T00:00-04:00, or a day from its"
                    + " beginning in UTC (default: SOURCE_DATE_EPOCH if that is set, else now).")
    private Optional<String> asOf;

    @Option(
            names = "--edition",
            paramLabel = "NAME",
            description = "For whom the site is: public, handout (without hints, answers and solutions) or instructor"
                    + " (with everything, and notes for graders) (default: ${DEFAULT-VALUE}).",
            defaultValue = "public")
    private String edition;

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
        Optional<Path> more = privateContent.filter(folder -> !folder.isBlank()).map(Path::of);
        more.filter(folder -> !Files.isDirectory(folder)).ifPresent(folder -> {
            throw new CommandLine.ParameterException(
                    command, "There is no folder '%s' of private content.".formatted(folder));
        });
        more.filter(this::isWithinContent).ifPresent(folder -> {
            throw new CommandLine.ParameterException(
                    command,
                    "The private folder '%s' cannot lie within the content, or it would be public.".formatted(folder));
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
                cacheSettings(command),
                classPath(),
                sources,
                baseUrl.filter(url -> !url.isBlank()),
                repository.filter(url -> !url.isBlank()),
                Duration.ofSeconds(timeLimit),
                publication(command),
                more);
    }

    private boolean isWithinContent(Path folder) {
        return folder.toAbsolutePath()
                .normalize()
                .startsWith(content.toAbsolutePath().normalize());
    }

    private Publication publication(CommandLine command) {
        try {
            Clock clock = Clock.of(asOf.filter(date -> !date.isBlank()), System.getenv());
            return new Publication(clock.asOf(), named(edition));
        } catch (IllegalArgumentException wrong) {
            throw new CommandLine.ParameterException(command, wrong.getMessage());
        }
    }

    private static Edition named(String name) {
        return Edition.of(name.isBlank() ? Edition.PUBLIC.toString() : name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no edition '%s'; there are public, handout and instructor.".formatted(name)));
    }

    private CacheSettings cacheSettings(CommandLine command) {
        if (cacheLimit <= 0 || cacheLimit > Long.MAX_VALUE >> 20) {
            throw new CommandLine.ParameterException(command, "The cache limit must be at least 1 MB.");
        }
        Optional<Path> folder = cache.equals(NO_CACHE) ? Optional.empty() : Optional.of(Path.of(cache));
        return new CacheSettings(folder, cacheLimit << 20, remoteCache(command));
    }

    private Optional<RemoteSettings> remoteCache(CommandLine command) {
        Optional<String> url = remoteCache.filter(given -> !given.isBlank());
        if (remoteCachePush && url.isEmpty()) {
            throw new CommandLine.ParameterException(command, "Say where the remote cache is, with --remote-cache.");
        }
        try {
            String header = System.getenv().getOrDefault(HEADER, "");
            return url.map(address -> RemoteSettings.of(address, header, remoteCachePush));
        } catch (IllegalArgumentException wrong) {
            throw new CommandLine.ParameterException(command, wrong.getMessage());
        }
    }

    private List<Path> classPath() {
        return Arrays.stream(classes.split(File.pathSeparator))
                .filter(entry -> !entry.isBlank())
                .map(Path::of)
                .toList();
    }
}
