package dev.workings.build;

import dev.workings.cache.Key;
import dev.workings.page.JavaSources;
import dev.workings.page.References;
import dev.workings.source.SourceFile;
import dev.workings.source.SourceText;
import dev.workings.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a page asks of other files while it is built. It can be asked again, at another time and by another program.
 *
 * @param of the label, target or name that it is about
 */
record Question(Kind kind, String of) {
    enum Kind {
        LABEL,
        WITHHELD,
        LINK,
        PICTURE,
        SOURCE,
        SOURCES;

        /** Whether a page answers it, and not another file. */
        boolean isOfPages() {
            return this == LABEL || this == WITHHELD || this == LINK;
        }

        /** Whether a Java file answers it. */
        boolean isOfSources() {
            return this == SOURCE || this == SOURCES;
        }

        /** Whether it is about something that a reader sees, or is led to. */
        private boolean hasTarget() {
            return this == LINK || this == PICTURE;
        }
    }

    static final Question SOURCES = new Question(Kind.SOURCES, "");

    Optional<String> target() {
        return kind.hasTarget() ? Optional.of(of) : Optional.empty();
    }

    /** The answer as it is now; whatever is wrong with the question was told when it was asked first. */
    String ask(References references, JavaSources sources) {
        Span nowhere = SourceFile.of("", of).start();
        return switch (kind) {
            case LABEL -> told(references.label(SourceText.standIn(of, nowhere)));
            case WITHHELD -> told(references.withheld(of));
            case LINK -> told(references.link(of, nowhere));
            case PICTURE -> told(references.picture(of, nowhere));
            case SOURCE -> told(sources.find(of));
            case SOURCES -> told(sources.names());
        };
    }

    /** An answer as text: of records and of files, all of what they are. */
    static String told(Optional<?> answer) {
        return answer.map(one -> one instanceof SourceFile file ? digest(file) : one.toString())
                .orElse("");
    }

    static String told(List<String> names) {
        return Key.of("names", "1").withAll(names).build().hex();
    }

    private static String digest(SourceFile file) {
        return Key.of("source", "1")
                .with(file.location())
                .with(file.text())
                .build()
                .hex();
    }
}
