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
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An author's folder of templates over the built-in ones. jte turns every template into Java source, in a folder of {@link Scratch};
 * {@link TemplateCompiler} turns what differs from the built-in ones into classes in memory; then the folder is removed.
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
    /** The author's templates that are not the built-in ones, by name: what an edited file holds now is for the next time. */
    private final SortedMap<String, String> changed = new TreeMap<>();

    TemplateFolder(Path folder) {
        Require.that(Files.isDirectory(folder), "The folder of templates '%s' does not exist.", folder);
        this.folder = folder;
        this.own = new DirectoryCodeResolver(folder);
        for (String name : own.resolveAllTemplateNames()) {
            String text = own.resolve(name);
            if (!builtIn.exists(name) || !builtIn.resolve(name).equals(text)) {
                changed.put(name, text);
            }
        }
    }

    /** Differs if any document could look different. */
    String version() {
        return Key.of("templates", "1").withAll(changed).build().hex();
    }

    ClassLoader compile(Scratch scratch) {
        Set<String> affected = affected();
        if (affected.isEmpty()) {
            return TemplateFolder.class.getClassLoader();
        }
        try {
            Path sources = scratch.folder("templates");
            try {
                generate(sources);
                return TemplateCompiler.compile(sources, affected);
            } finally {
                Scratch.remove(sources);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The templates of '" + folder + "' cannot be compiled", e);
        }
    }

    /** The templates that changed, and those that show any of them; all others are compiled already. */
    private Set<String> affected() {
        Set<String> affected = new TreeSet<>(changed.keySet());
        List<String> all = resolveAllTemplateNames();
        while (affected.addAll(
                all.stream().filter(name -> calls(name, affected)).toList())) {
            // Those that show these, too.
        }
        return affected;
    }

    private boolean calls(String name, Set<String> templates) {
        String text = resolve(name);
        return templates.stream()
                .map(called ->
                        called.substring(0, called.length() - ".jte".length()).replace('/', '.'))
                .anyMatch(called -> text.contains("@template." + called + "("));
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

    @Override
    public String resolve(String name) {
        String text = changed.get(name);
        return text == null ? builtIn.resolve(name) : text;
    }

    @Override
    public boolean exists(String name) {
        return changed.containsKey(name) || builtIn.exists(name);
    }

    @Override
    public List<String> resolveAllTemplateNames() {
        return Stream.concat(changed.keySet().stream(), BUILT_IN.stream())
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
