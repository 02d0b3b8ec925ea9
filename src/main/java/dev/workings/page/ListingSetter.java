package dev.workings.page;

import dev.workings.document.Block;
import dev.workings.html.Element;
import dev.workings.html.Html;
import dev.workings.listing.JavaSource;
import dev.workings.source.Names;
import dev.workings.source.Problems;
import dev.workings.source.SourceFile;
import dev.workings.source.SourceText;
import dev.workings.source.Span;
import java.util.Optional;

/** Sets listings: Java that ran in this build, quoted from its source. */
final class ListingSetter {
    private final Optional<SourceText> computation;
    private final JavaSources sources;
    private final CodeSetter code;
    private final Problems problems;

    /** @param computation the class that a listing quotes unless it names another */
    ListingSetter(Optional<SourceText> computation, JavaSources sources, CodeSetter code, Problems problems) {
        this.computation = computation;
        this.sources = sources;
        this.code = code;
        this.problems = problems;
    }

    /** The code; the caption is set by whoever sets the other floats. */
    Html listing(Block.Div div) {
        Optional<SourceText> method = div.attributes().value("method");
        if (method.isEmpty()) {
            problems.report(div.opening(), "this listing quotes nothing", "add method=\"name\"");
            return Html.EMPTY;
        }
        return source(div)
                .flatMap(file -> parsed(file, div))
                .flatMap(source -> find(source, method.get()))
                .map(found -> code(found, div.opening()))
                .orElse(Html.EMPTY);
    }

    private Optional<SourceFile> source(Block.Div div) {
        Optional<SourceText> name = div.attributes().value("class").or(() -> computation);
        if (name.isEmpty()) {
            problems.report(
                    div.opening(),
                    "this page has no computation to quote from",
                    "name a class: class=\"csc413.hw4.Example\"");
            return Optional.empty();
        }
        Optional<SourceFile> file = sources.find(name.get().text());
        boolean named = div.attributes().value("class").isPresent();
        if (file.isEmpty()) {
            problems.report(
                    named ? name.get().locate() : div.opening(),
                    "the source of '%s' is not there to be quoted".formatted(name.get()),
                    "write the full name of the class, and say with --sources where Java files are");
        }
        return file;
    }

    private Optional<JavaSource> parsed(SourceFile file, Block.Div div) {
        JavaSource.Parsed parsed = sources.parse(file);
        if (parsed instanceof JavaSource.Unreadable unreadable) {
            problems.report(unreadable.span(), unreadable.message(), "it is quoted at %s".formatted(div.opening()));
            return Optional.empty();
        }
        return Optional.of(((JavaSource.Readable) parsed).source());
    }

    private Optional<JavaSource.Found> find(JavaSource source, SourceText name) {
        JavaSource.Lookup lookup = source.find(name.text(), JavaSource.Javadoc.INCLUDED);
        if (lookup instanceof JavaSource.NotFound missing) {
            problems.report(
                    name.locate(),
                    "no method '%s' in that class".formatted(name),
                    Names.suggest(name.text(), missing.names()));
        } else if (lookup instanceof JavaSource.Ambiguous ambiguous) {
            problems.report(
                    name.locate(),
                    "there are several methods '%s'".formatted(name),
                    "write one of: " + String.join("; ", ambiguous.signatures()));
        }
        return lookup instanceof JavaSource.Found found ? Optional.of(found) : Optional.empty();
    }

    private Html code(JavaSource.Found found, Span place) {
        Html text = code.set(found.text(), "java", place);
        return Element.of("pre")
                .attribute("tabindex", "0")
                .with(Element.of("code", "language-java").with(text));
    }
}
