package dev.workings.build;

import dev.workings.compute.NumberFormat;
import dev.workings.compute.Numeral;
import dev.workings.compute.Results;
import dev.workings.document.Block;
import dev.workings.document.Document;
import dev.workings.document.Inline;
import dev.workings.html.Html;
import dev.workings.page.Page;
import dev.workings.release.AbsenceProof;
import dev.workings.release.Redacted;
import dev.workings.site.ChecksJson;
import dev.workings.site.ContentFolder;
import dev.workings.site.OutputFile;
import dev.workings.source.Problem;
import dev.workings.source.SourceFile;
import dev.workings.source.SourceText;
import dev.workings.source.Span;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The search for what this edition withholds in all that a build made: a build that finds any of it has problems, and no site. */
final class Absence {
    private final Collection<BuiltPage> pages;
    private final Map<SourceFile, Optional<Results>> results;
    private final ContentFolder content;

    Absence(Collection<BuiltPage> pages, Map<SourceFile, Optional<Results>> results, ContentFolder content) {
        this.pages = pages;
        this.results = results;
        this.content = content;
    }

    /** Whether there is anything that must not be found. */
    boolean isOfSomething() {
        return pages.stream().anyMatch(page -> !page.edited().isWhole());
    }

    /** @param pictures what is written on pictures, by path */
    List<Problem> problems(List<OutputFile> files, Map<String, String> pictures) {
        if (!isOfSomething()) {
            return List.of();
        }
        AbsenceProof proof = proof();
        Stream<Problem> inFiles =
                files.parallelStream().flatMap(file -> proof.problems(file.path(), file.bytes()).stream());
        Stream<Problem> onPictures = pictures.entrySet().stream()
                .flatMap(picture -> proof.problems(picture.getKey(), picture.getValue()).stream());
        return Stream.concat(inFiles, onPictures).distinct().sorted().toList();
    }

    private AbsenceProof proof() {
        AbsenceProof.Builder proof = AbsenceProof.builder();
        content.settings().map(SourceFile::text).ifPresent(proof::published);
        content.assignments().stream().map(SourceFile::text).forEach(proof::published);
        proof.published(
                ChecksJson.of(pages.stream().map(page -> page.shown().page()).toList()));
        pages.forEach(page -> publish(page, proof));
        pages.stream().filter(page -> !page.edited().isWhole()).forEach(page -> withhold(page, proof));
        return proof.build();
    }

    private static void publish(BuiltPage page, AbsenceProof.Builder proof) {
        Page shown = page.shown().page();
        proof.published(shown.title()).published(shown.body()).published(shown.path());
        shown.summary().ifPresent(proof::published);
        shown.files().forEach(file -> proof.published(file.text().get()));
        shownMarkdown(page.edited()).forEach(proof::published);
    }

    /** What stands between the blocks that were taken out, without the front matter, of which the title is known by itself. */
    private static Stream<String> shownMarkdown(Edited page) {
        SourceFile file = page.whole().page().file();
        int[] from = {page.whole().page().front().bodyStart()};
        Stream.Builder<String> shown = Stream.builder();
        page.redacted().removed().stream()
                .map(Redacted.Removed::span)
                .filter(span -> span.file().equals(file))
                .sorted(Comparator.comparing(Span::start))
                .forEach(span -> {
                    shown.add(file.span(Math.min(from[0], span.start()), span.start())
                            .text());
                    from[0] = Math.max(from[0], span.end());
                });
        return shown.add(file.span(from[0], file.text().length()).text()).build();
    }

    private void withhold(BuiltPage page, AbsenceProof.Builder proof) {
        Redacted redacted = page.edited().redacted();
        Span somewhere = redacted.removed().get(0).span();
        redacted.removed().forEach(removed -> proof.withheld(removed.span()));
        Page whole = page.whole().page();
        proof.withheld(whole.text().plus(whole.notes()), somewhere);
        if (page.shown().page().summary().isEmpty()) {
            page.edited().whole().page().front().summary().ifPresent(summary -> proof.withheld(summary.locate()));
            whole.summary().ifPresent(summary -> proof.withheld(Html.text(summary), somewhere));
        }
        withholdData(page, somewhere, proof);
        withholdVerdicts(page, somewhere, proof);
        places(page, proof);
    }

    private static void withholdData(BuiltPage page, Span somewhere, AbsenceProof.Builder proof) {
        Set<String> shown =
                page.shown().page().files().stream().map(Page.DataFile::path).collect(Collectors.toSet());
        page.whole().page().files().stream()
                .filter(file -> !shown.contains(file.path()))
                .forEach(file -> proof.withheld(
                        file.text().get(), asked(page, file.path()).orElse(somewhere)));
    }

    /** The block that asks for the data of a file. */
    private static Optional<Span> asked(BuiltPage page, String path) {
        return removed(page)
                .allBlocks()
                .filter(Block.Div.class::isInstance)
                .map(Block.Div.class::cast)
                .filter(div -> Stream.of("data", "plot")
                        .flatMap(key -> div.attributes().value(key).stream())
                        .anyMatch(name -> path.endsWith("." + name.text().replaceAll("[^A-Za-z0-9._-]", "-") + ".csv")))
                .map(Block.Div::opening)
                .findFirst();
    }

    /** The numbers that checks came to. */
    private static void withholdVerdicts(BuiltPage page, Span somewhere, AbsenceProof.Builder proof) {
        proof.withheld(page.whole().page().relations(), somewhere);
    }

    private void places(BuiltPage page, AbsenceProof.Builder proof) {
        Document removed = removed(page);
        removed.allBlocks()
                .filter(Block.DisplayMath.class::isInstance)
                .forEach(math -> proof.placed(((Block.DisplayMath) math).tex().text(), math.span()));
        removed.allInlines().forEach(inline -> {
            if (inline instanceof Inline.Math math) {
                proof.placed(math.tex().text(), math.span());
            } else if (inline instanceof Inline.ValueUse use) {
                numeral(page, use).ifPresent(numeral -> proof.placed(numeral.plainText(), use.span()));
            }
        });
    }

    private Optional<Numeral> numeral(BuiltPage page, Inline.ValueUse use) {
        return results.getOrDefault(page.edited().whole().page().file(), Optional.empty())
                .map(found -> found.values().get(use.name().text().strip()))
                .map(value -> NumberFormat.parse(format(use.format())).format(value));
    }

    private static String format(SourceText format) {
        return format.text().strip();
    }

    /** The blocks that were taken out of a page. */
    private static Document removed(BuiltPage page) {
        return new Document(
                page.edited()
                        .whole()
                        .page()
                        .document()
                        .allBlocks()
                        .filter(block ->
                                page.edited().redacted().holding(block.span()).isPresent())
                        .toList(),
                List.of());
    }
}
