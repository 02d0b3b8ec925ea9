package dev.workings.build;

import dev.workings.cache.CacheSettings;
import dev.workings.release.Publication;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is to be built, and from what.
 *
 * @param content the folder of Markdown
 * @param templates a folder of templates that replace the built-in ones
 * @param cache where the output of slow steps is kept between builds
 * @param classes folders and jars with the course's compiled computations
 * @param sources the folder of their Java files, which listings quote
 * @param baseUrl where the site is published; wins over the content's own setting
 * @param repository where the sources are published; wins over the content's own setting
 * @param timeLimit of each computation
 * @param publication when and for whom
 * @param privateContent a second folder, whose files go on where those of the same path end
 */
public record BuildRequest(
        Path content,
        Optional<Path> templates,
        CacheSettings cache,
        List<Path> classes,
        Path sources,
        Optional<String> baseUrl,
        Optional<String> repository,
        Duration timeLimit,
        Publication publication,
        Optional<Path> privateContent) {
    public BuildRequest {
        classes = List.copyOf(classes);
    }

    /** The folders and files that a build reads; a cache is not one of them, since it changes nothing. */
    List<Path> inputs() {
        Stream<Path> always = Stream.of(Stream.of(content), templates.stream(), privateContent.stream())
                .flatMap(Function.identity());
        return Stream.concat(always, Stream.concat(classes.stream(), Stream.of(sources)))
                .toList();
    }

    /** A build for all, long after everything was released. */
    public BuildRequest(
            Path content,
            Optional<Path> templates,
            CacheSettings cache,
            List<Path> classes,
            Path sources,
            Optional<String> baseUrl,
            Optional<String> repository,
            Duration timeLimit) {
        this(
                content,
                templates,
                cache,
                classes,
                sources,
                baseUrl,
                repository,
                timeLimit,
                Publication.LAST,
                Optional.empty());
    }

    public BuildRequest as(Publication other) {
        return new BuildRequest(
                content, templates, cache, classes, sources, baseUrl, repository, timeLimit, other, privateContent);
    }

    public BuildRequest with(Path privateFolder) {
        return new BuildRequest(
                content,
                templates,
                cache,
                classes,
                sources,
                baseUrl,
                repository,
                timeLimit,
                publication,
                Optional.of(privateFolder));
    }
}
