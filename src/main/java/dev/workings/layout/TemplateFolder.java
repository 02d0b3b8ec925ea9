package dev.workings.layout;

import dev.workings.cache.Key;
import dev.workings.scratch.Scratch;
import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import gg.jte.resolve.ResourceCodeResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * An author's folder of templates over the built-in ones. jte turns every template into Java source, in a folder of {@link Scratch};
 * {@link TemplateCompiler} turns that into classes in memory; then the folder is removed.
 */
final class TemplateFolder implements CodeResolver {
    static final String PACKAGE = "dev.workings.layout.templates";

    private static final List<String> BUILT_IN = List.of(
            "home.jte",
            "assignment.jte",
            "question.jte",
            "page.jte",
            "checks.jte",
            "errata.jte",
            "colophon.jte",
            "works.jte",
            "print.jte",
            "totals.jte",
            "notFound.jte",
            "document.jte",
            "sharing.jte",
            "contents.jte",
            "foldedContents.jte");

    private final Path folder;
    private final CodeResolver own;
    private final CodeResolver builtIn =
            new ResourceCodeResolver(PACKAGE.replace('.', '/'), TemplateFolder.class.getClassLoader());

    /** What was compiled, by name. */
    private final Map<String, String> read = new ConcurrentHashMap<>();

    TemplateFolder(Path folder) {
        Require.that(Files.isDirectory(folder), "The folder of templates '%s' does not exist.", folder);
        this.folder = folder;
        this.own = new DirectoryCodeResolver(folder);
    }

    ClassLoader compile(Scratch scratch) {
        try {
            Path sources = scratch.folder("templates");
            try {
                generate(sources);
                return TemplateCompiler.compile(sources);
            } finally {
                Scratch.remove(sources);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The templates of '" + folder + "' cannot be compiled", e);
        }
    }

    private void generate(Path sources) {
        TemplateEngine engine = TemplateEngine.create(this, sources, ContentType.Html, null, PACKAGE);
        engine.setTrimControlStructures(true);
        try {
            engine.generateAll();
        } catch (gg.jte.TemplateException e) {
            throw JteMessage.explain(e, folder.toString());
        }
    }

    /** By the text of what was compiled. */
    String version() {
        return Key.of("templates", "1").withAll(read).build().hex();
    }

    @Override
    public String resolve(String name) {
        String text = own.exists(name) ? own.resolve(name) : builtIn.resolve(name);
        Optional.ofNullable(text).ifPresent(found -> read.put(name, found)); // jte reports one that is not there.
        return text;
    }

    @Override
    public boolean exists(String name) {
        return own.exists(name) || builtIn.exists(name);
    }

    @Override
    public List<String> resolveAllTemplateNames() {
        return Stream.concat(own.resolveAllTemplateNames().stream(), BUILT_IN.stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Templates are compiled once, so no change is ever noticed. */
    @Override
    public long getLastModified(String name) {
        return 0;
    }
}
