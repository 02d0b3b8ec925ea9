package dev.workings.page;

import dev.workings.document.Attributes;
import dev.workings.document.Block;
import dev.workings.html.Element;
import dev.workings.html.Html;
import dev.workings.settings.ReleaseDate;
import dev.workings.source.Names;
import dev.workings.source.Problems;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sets fenced divs: the parts of a question, statements with a number, and what has a caption. */
final class DivSetter {
    private static final Html NEWLINE = Html.text("\n");

    private final Outline outline;
    private final boolean strict;
    private final BlockSetter blocks;
    private final LineSetter lines;
    private final FloatSetter floats;
    private final Problems problems;
    private final Map<DivKind, Html> first = new EnumMap<>(DivKind.class);

    DivSetter(
            Outline outline,
            boolean strict,
            BlockSetter blocks,
            LineSetter lines,
            FloatSetter floats,
            Problems problems) {
        this.outline = outline;
        this.strict = strict;
        this.blocks = blocks;
        this.lines = lines;
        this.floats = floats;
        this.problems = problems;
    }

    Html set(Block.Div div) {
        Optional<DivKind> kind = DivKind.of(div.name().text());
        if (kind.isEmpty()) {
            return unknown(div);
        }
        checkAttributes(div, kind.get());
        checkRelease(div);
        Html set = set(div, kind.get());
        first.putIfAbsent(kind.get(), set);
        return set;
    }

    /** The first block of a kind, of those that were set. */
    Optional<Html> first(DivKind kind) {
        return Optional.ofNullable(first.get(kind));
    }

    private Html set(Block.Div div, DivKind kind) {
        Outline.Identity identity = outline.blocks().get(div.opening());
        Element box = box(kind, identity, div.attributes());
        return switch (kind.shape()) {
            case SECTION ->
                box.with(title(
                                "h2",
                                sectionTitle(kind, identity, div)
                                        .plus(Html.text(" "))
                                        .plus(BlockSetter.anchor(identity.id())))
                        .plus(content(div)));
            case UNFOLDED -> {
                Html heading = Element.of("h2", "block-title").with(sectionTitle(kind, identity, div));
                yield box.attribute("open", "")
                        .with(Element.of("summary").with(heading).plus(anchored(identity, div)));
            }
            case FOLDED -> {
                Html summary = Element.of("summary", "block-title").with(sectionTitle(kind, identity, div));
                yield box.with(summary.plus(anchored(identity, div)));
            }
            case NUMBERED, PROOF ->
                box.with(title("p", statementTitle(kind, identity, div)).plus(content(div)));
            case FLOAT -> box.with(floats.set(div, kind, identity, blocks));
        };
    }

    private Html unknown(Block.Div div) {
        if (strict && div.name().length() > 0) {
            problems.report(
                    div.name().locate(),
                    "unknown block '%s'".formatted(div.name()),
                    remedyForName(div.name().text()));
        }
        Element element = Element.of("div", cssClass(div.name().text()));
        return div.attributes()
                .id()
                .map(id -> element.attribute("id", Anchor.id(id.text())))
                .orElse(element)
                .with(NEWLINE.plus(blocks.set(div.blocks())));
    }

    /** A known name with more behind it lacks the braces in which that belongs. */
    private static String remedyForName(String name) {
        String[] words = name.split("\\s+", 2);
        if (words.length == 1 || DivKind.of(words[0]).isEmpty()) {
            return Names.suggest(name, DivKind.names());
        }
        String rest = words[1].startsWith("#") ? words[1] : "title=\"%s\"".formatted(words[1]);
        return "write ::: {.%s %s}".formatted(words[0], rest);
    }

    private void checkAttributes(Block.Div div, DivKind kind) {
        div.attributes().entries().forEach((key, entry) -> {
            if (!kind.allows(key)) {
                problems.report(
                        entry.key().locate(),
                        "a %s has no attribute '%s'".formatted(kind.cssClass(), key),
                        Names.suggest(key, kind.attributeNames()));
            }
        });
    }

    /** One that is no date is told also where this edition withholds what is around it. */
    private void checkRelease(Block.Div div) {
        div.attributes().value("release").ifPresent(text -> ReleaseDate.read(text, problems));
    }

    private static Element box(DivKind kind, Outline.Identity identity, Attributes attributes) {
        String element = switch (kind.shape()) {
            case SECTION, NUMBERED, PROOF -> "section";
            case UNFOLDED, FOLDED -> "details";
            case FLOAT -> "figure";
        };
        String more = attributes.classes().stream()
                .map(name -> " " + cssClass(name.text()))
                .collect(Collectors.joining());
        String kindClass = switch (kind.shape()) {
            case FLOAT -> kind.cssClass();
            case FOLDED, UNFOLDED ->
                "block " + kind.cssClass() + " " + kind.shape().name().toLowerCase(Locale.ROOT);
            default -> "block " + kind.cssClass();
        };
        return Element.of(element, kindClass + more).attribute("id", identity.id());
    }

    private static Html title(String element, Html text) {
        return Element.of(element, "block-title").with(text).plus(NEWLINE);
    }

    private Html sectionTitle(DivKind kind, Outline.Identity identity, Block.Div div) {
        Html label = Html.text(
                kind.label() + identity.number().map(number -> " " + number).orElse(""));
        return name(div).map(text -> named(kind, label, text)).orElse(label);
    }

    private static Html named(DivKind kind, Html label, Html name) {
        Html title =
                kind == DivKind.DETAILS ? name : label.plus(Html.text(": ")).plus(name);
        // The summary of a fold is a flex container, in which text would lose the blanks around a formula.
        return kind.shape() == DivKind.Shape.FOLDED ? Element.of("span").with(title) : title;
    }

    private Html statementTitle(DivKind kind, Outline.Identity identity, Block.Div div) {
        Html label = Element.of("a", "block-label")
                .attribute("href", "#" + identity.id())
                .with(kind.label()
                        + identity.number().map(number -> " " + number).orElse(""));
        return name(div)
                .map(text -> label.plus(Html.text(" "))
                        .plus(Element.of("span", "block-name")
                                .with(Html.text("(").plus(text).plus(Html.text(")")))))
                .orElse(label);
    }

    private Optional<Html> name(Block.Div div) {
        return div.attributes().value("title").map(lines::set);
    }

    /** A fold is opened by its summary as a whole, so that its link to itself stands behind it. */
    private Html anchored(Outline.Identity identity, Block.Div div) {
        return BlockSetter.anchor(identity.id()).plus(NEWLINE).plus(content(div));
    }

    private Html content(Block.Div div) {
        return blocks.set(div.blocks());
    }

    private static String cssClass(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}_-]+", "-");
    }
}
