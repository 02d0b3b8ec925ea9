package dev.workings.release;

import dev.workings.document.Availability;
import dev.workings.document.Block;
import dev.workings.document.Document;
import dev.workings.document.Footnote;
import dev.workings.document.Inline;
import dev.workings.settings.ReleaseDate;
import dev.workings.source.Problems;
import dev.workings.source.SourceText;
import dev.workings.source.Span;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Takes out of a page what an edition may not show.
 *
 * <p>A list of what is secret would forget something: a theorem between the parts of a question, a heading that tells the answer. So of
 * a question that is not released, what may be shown is listed, and all else goes: its statement, its hints, its errata. A block with a
 * date of its own follows that date; what is inside another block goes with it.
 */
public final class Redaction {
    /** Notes for graders. */
    static final String GRADING = "grading";

    private static final Set<String> NEVER_WITHHELD = Set.of("statement", "erratum");
    private static final Set<String> WORKED = Set.of("answer", "solution");
    private static final String HINT = "hint";

    private final Publication publication;
    private final Optional<OffsetDateTime> release;
    private final boolean isQuestion;
    private final boolean forGraders;
    private final Problems problems;
    private final List<Redacted.Removed> removed = new ArrayList<>();
    private final List<Block> taken = new ArrayList<>();

    private Redaction(
            Publication publication,
            Optional<OffsetDateTime> release,
            boolean isQuestion,
            boolean forGraders,
            Problems problems) {
        this.publication = publication;
        this.release = release;
        this.isQuestion = isQuestion;
        this.forGraders = forGraders;
        this.problems = problems;
    }

    /**
     * What an edition may show of a document.
     *
     * @param release of the page; its blocks can have their own
     */
    public static Redacted of(
            Document document,
            Publication publication,
            Optional<OffsetDateTime> release,
            boolean isQuestion,
            Problems problems) {
        boolean forGraders = publication.shows(Edition.INSTRUCTOR);
        return new Redaction(publication, release, isQuestion, forGraders, problems).redacted(document);
    }

    /** An example of the notation shows its Markdown anyway; what it becomes follows the dates in it, and no edition. */
    private Document example(Document document) {
        Publication any = new Publication(publication.asOf(), Edition.PUBLIC);
        return new Redaction(any, Optional.empty(), false, true, problems)
                .redacted(document)
                .document();
    }

    private Redacted redacted(Document document) {
        List<Block> blocks = blocks(document.blocks(), true);
        List<Footnote> notes = footnotes(document, blocks);
        boolean asItWas = same(document.blocks(), blocks) && notes.equals(document.footnotes());
        return new Redacted(asItWas ? document : new Document(blocks, notes), removed);
    }

    private static boolean same(List<Block> before, List<Block> after) {
        return before.size() == after.size()
                && IntStream.range(0, before.size()).allMatch(i -> before.get(i) == after.get(i));
    }

    /** A note goes if only withheld text refers to it; all others keep their numbers. */
    private List<Footnote> footnotes(Document document, List<Block> shown) {
        Map<String, Footnote> known = document.footnotes().stream()
                .collect(Collectors.toMap(Footnote::label, note -> note, (one, two) -> one));
        Set<String> withheld = reachable(uses(taken), known);
        Set<String> open = new HashSet<>(uses(shown));
        known.keySet().stream().filter(label -> !withheld.contains(label)).forEach(open::add);
        Set<String> kept = reachable(open, known);
        document.footnotes().stream()
                .filter(note -> !kept.contains(note.label()))
                .forEach(note -> removed.add(new Redacted.Removed(note.span(), Optional.empty())));
        return document.footnotes().stream()
                .filter(note -> kept.contains(note.label()))
                .map(this::inside)
                .toList();
    }

    private Footnote inside(Footnote note) {
        List<Block> blocks = blocks(note.blocks(), false);
        return same(note.blocks(), blocks) ? note : new Footnote(note.label(), note.number(), blocks, note.span());
    }

    /** Some notes, and those that they refer to. */
    private static Set<String> reachable(Set<String> labels, Map<String, Footnote> known) {
        Set<String> reached = new HashSet<>();
        for (Set<String> next = labels; reached.addAll(next); ) {
            next = next.stream()
                    .flatMap(label -> Stream.ofNullable(known.get(label)))
                    .flatMap(note -> uses(note.blocks()).stream())
                    .collect(Collectors.toSet());
        }
        return reached;
    }

    private static Set<String> uses(List<Block> blocks) {
        return new Document(blocks, List.of())
                .allInlines()
                .filter(Inline.FootnoteReference.class::isInstance)
                .map(reference -> ((Inline.FootnoteReference) reference).label())
                .collect(Collectors.toSet());
    }

    /** Neighbours that are withheld for one reason share one notice. */
    private List<Block> blocks(List<Block> blocks, boolean atTop) {
        List<Block> shown = new ArrayList<>();
        for (Block block : blocks) {
            Optional<Availability> why = withheld(block, atTop);
            if (isForGraders(block)) {
                take(block, Optional.empty());
            } else if (why.isPresent()) {
                take(block, why);
                withhold(block, why.get(), shown);
            } else {
                shown.add(block.accept(new Inner()));
            }
        }
        return shown;
    }

    private void take(Block block, Optional<Availability> why) {
        taken.add(block);
        removed.add(new Redacted.Removed(whole(block), why));
    }

    /** With the line that opens it, whatever the parser counts as the block. */
    private static Span whole(Block block) {
        Span span = block.span();
        return block instanceof Block.Div div
                ? span.file()
                        .span(
                                Math.min(div.opening().start(), span.start()),
                                Math.max(div.opening().end(), span.end()))
                : span;
    }

    private boolean isForGraders(Block block) {
        return !forGraders && name(block).filter(GRADING::equals).isPresent();
    }

    private static void withhold(Block block, Availability why, List<Block> shown) {
        int last = shown.size() - 1;
        Optional<Block.Withheld> before = last >= 0
                        && shown.get(last) instanceof Block.Withheld notice
                        && notice.availability().equals(why)
                ? Optional.of(notice)
                : Optional.empty();
        List<Block.Withheld.Part> parts = Stream.concat(
                        before.stream().flatMap(notice -> notice.parts().stream()), part(block))
                .toList();
        Block.Withheld notice =
                new Block.Withheld(parts, why, before.map(Block.Withheld::span).orElse(block.span()));
        if (before.isPresent()) {
            shown.set(last, notice);
        } else {
            shown.add(notice);
        }
    }

    private static Stream<Block.Withheld.Part> part(Block block) {
        return block instanceof Block.Div div
                ? Stream.of(new Block.Withheld.Part(div.name().text(), div.opening()))
                : Stream.empty();
    }

    private Optional<Availability> withheld(Block block, boolean atTop) {
        Optional<OffsetDateTime> own = ownRelease(block);
        if (publication.shows(Edition.INSTRUCTOR)) {
            return Optional.empty();
        }
        if (publication.shows(Edition.HANDOUT) && !isInHandout(block, atTop)) {
            return Optional.of(Availability.notIn("the handout"));
        }
        Optional<OffsetDateTime> date = own.or(() -> release.filter(any -> !isShownBefore(block, atTop)));
        return date.filter(open -> !publication.isOpen(open))
                .map(Availability::from)
                .or(() -> isEmptyPlace(block) ? Optional.of(Availability.notIn("this edition")) : Optional.empty());
    }

    /** Read in every edition, so that one that is no date is told in each. */
    private Optional<OffsetDateTime> ownRelease(Block block) {
        return block instanceof Block.Div div
                ? div.attributes().value("release").flatMap(text -> ReleaseDate.read(text, problems))
                : Optional.empty();
    }

    private boolean isInHandout(Block block, boolean atTop) {
        String name = name(block).orElse("");
        return !WORKED.contains(name) && !name.equals(HINT) && (!isQuestion || !atTop || NEVER_WITHHELD.contains(name));
    }

    private boolean isShownBefore(Block block, boolean atTop) {
        String name = name(block).orElse("");
        return !WORKED.contains(name) && (!isQuestion || !atTop || name.equals(HINT) || NEVER_WITHHELD.contains(name));
    }

    /** An answer or a solution that stands elsewhere: in a private folder, which this build was not given. */
    private static boolean isEmptyPlace(Block block) {
        return block.blocks().isEmpty() && name(block).filter(WORKED::contains).isPresent();
    }

    private static Optional<String> name(Block block) {
        return block instanceof Block.Div div ? Optional.of(div.name()).map(SourceText::text) : Optional.empty();
    }

    /** A block that is shown, without what is withheld inside. */
    private final class Inner implements Block.Visitor<Block> {
        private List<Block> inside(List<Block> blocks) {
            return blocks(blocks, false);
        }

        private <T extends Block> Block with(T block, List<Block> shown, Function<List<Block>, T> made) {
            return same(block.blocks(), shown) ? block : made.apply(shown);
        }

        @Override
        public Block quote(Block.Quote quote) {
            return with(quote, inside(quote.blocks()), blocks -> new Block.Quote(blocks, quote.span()));
        }

        @Override
        public Block alert(Block.Alert alert) {
            return with(alert, inside(alert.blocks()), blocks -> new Block.Alert(alert.kind(), blocks, alert.span()));
        }

        @Override
        public Block bulletList(Block.BulletList list) {
            List<List<Block>> items = list.items().stream().map(this::inside).toList();
            return with(list, flat(items), any -> new Block.BulletList(list.tight(), items, list.span()));
        }

        @Override
        public Block orderedList(Block.OrderedList list) {
            List<List<Block>> items = list.items().stream().map(this::inside).toList();
            return with(
                    list, flat(items), any -> new Block.OrderedList(list.first(), list.tight(), items, list.span()));
        }

        @Override
        public Block definitionList(Block.DefinitionList list) {
            List<Block.DefinitionList.Entry> entries = list.entries().stream()
                    .map(entry -> new Block.DefinitionList.Entry(
                            entry.terms(),
                            entry.definitions().stream().map(this::inside).toList()))
                    .toList();
            Block.DefinitionList shown = new Block.DefinitionList(entries, list.span());
            return with(list, shown.blocks(), any -> shown);
        }

        private List<Block> flat(List<List<Block>> items) {
            return items.stream().flatMap(List::stream).toList();
        }

        @Override
        public Block div(Block.Div div) {
            return with(
                    div,
                    inside(div.blocks()),
                    blocks -> new Block.Div(div.name(), div.attributes(), blocks, div.opening(), div.span()));
        }

        @Override
        public Block example(Block.Example example) {
            Document shown = Redaction.this.example(example.document());
            return shown == example.document() ? example : new Block.Example(example.markdown(), shown, example.span());
        }

        @Override
        public Block refused(Block.RefusedExample example) {
            return example;
        }

        @Override
        public Block paragraph(Block.Paragraph paragraph) {
            return paragraph;
        }

        @Override
        public Block heading(Block.Heading heading) {
            return heading;
        }

        @Override
        public Block code(Block.CodeBlock code) {
            return code;
        }

        @Override
        public Block table(Block.MarkdownTable table) {
            return table;
        }

        @Override
        public Block math(Block.DisplayMath math) {
            return math;
        }

        @Override
        public Block rawHtml(Block.RawBlock html) {
            return html;
        }

        @Override
        public Block thematicBreak(Block.ThematicBreak rule) {
            return rule;
        }

        @Override
        public Block withheld(Block.Withheld withheld) {
            return withheld;
        }
    }
}
