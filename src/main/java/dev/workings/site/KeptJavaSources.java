package dev.workings.site;

import dev.workings.listing.JavaSource;
import dev.workings.page.JavaSources;
import dev.workings.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Java files as they were when they were first asked for: for a program that is told when any of them changes. */
public final class KeptJavaSources implements JavaSources {
    private final JavaSources sources;
    private final Map<String, Optional<SourceFile>> found = new ConcurrentHashMap<>();
    private volatile Optional<List<String>> names = Optional.empty();

    public KeptJavaSources(JavaSources sources) {
        this.sources = sources;
    }

    /** The same files as they are now. */
    public KeptJavaSources renewed() {
        return new KeptJavaSources(sources);
    }

    @Override
    public Optional<SourceFile> find(String className) {
        return found.computeIfAbsent(className, sources::find);
    }

    @Override
    public List<String> names() {
        if (names.isEmpty()) {
            names = Optional.of(sources.names());
        }
        return names.get();
    }

    @Override
    public JavaSource.Parsed parse(SourceFile file) {
        return sources.parse(file);
    }
}
