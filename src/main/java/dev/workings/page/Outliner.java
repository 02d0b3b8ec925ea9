package dev.workings.page;

import dev.workings.document.Attributes;
import dev.workings.document.Block;
import dev.workings.document.Inline;
import dev.workings.math.Display;
import dev.workings.math.DisplayReader;
import dev.workings.source.Problems;
import dev.workings.source.SourceText;
import dev.workings.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/** Numbers what a page numbers, in reading order. Folded blocks count like all others, so that no number depends on them. */
public final class Outliner {
    private static final int BLOCK_LEVEL = 2;

    private final Problems problems;
    private final Map<Span, Outline.Numbered> equations = new HashMap<>();
    private final Map<Span, Outline.Identity> blocks = new HashMap<>();
    private final Map<String, Anchor> anchors = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    /** How often an id was wanted that was taken. */
    private final Map<String, Integer> repeated = new HashMap<>();

    private final List<String> errata = new ArrayList<>();
    private final List<Outline.Entry> contents = new ArrayList<>();
    private final Map<DivKind, Integer> counters = new EnumMap<>(DivKind.class);
    private final Map<DivKind, Long> totals = new EnumMap<>(DivKind.class);
    private final Queue<Block.Div> forGraders = new ArrayDeque<>();
    private int equationCount;
    private int exampleCount;

    private Outliner(Problems problems) {
        this.problems = problems;
    }

    /** Labels and ids that stand twice are reported. */
    public static Outline outline(ParsedPage page, Problems problems) {
        return page.survey()
                .map(survey -> survey.outline(page.file(), () -> whole(page, new Problems())))
                .orElseGet(() -> whole(page, problems));
    }

    private static Outline whole(ParsedPage page, Problems problems) {
        Outliner outliner = new Outliner(problems);
        outliner.countDivs(page);
        outliner.claimExplicitIds(page);
        page.document().blocks().forEach(outliner::visit);
        page.document().footnotes().forEach(note -> note.blocks().forEach(outliner::visit));
        outliner.visitThoseForGraders();
        return new Outline(
                outliner.equations,
                outliner.blocks,
                outliner.anchors,
                outliner.ids,
                outliner.errata,
                outliner.contents,
                Map.of());
    }

    private void countDivs(ParsedPage page) {
        page.document().allBlocks().forEach(block -> kind(block).ifPresent(kind -> totals.merge(kind, 1L, Long::sum)));
    }

    /** Before any id is made up, so that one that an author wrote is never taken. */
    private void claimExplicitIds(ParsedPage page) {
        page.document().allBlocks().forEach(block -> attributes(block).id().ifPresent(this::claim));
    }

    private void claim(SourceText id) {
        if (!ids.add(Anchor.id(id.text()))) {
            problems.report(
                    id.locate(),
                    "the id '%s' stands twice on this page".formatted(id),
                    "give one of them another name");
        }
    }

    private void visit(Block block) {
        if (block instanceof Block.Heading heading) {
            visitHeading(heading);
        } else if (block instanceof Block.DisplayMath math) {
            number(math.tex(), math.span(), math.attributes().id());
        } else if (block instanceof Block.Div div) {
            if (kind(div).filter(kind -> kind == DivKind.GRADING).isPresent()) {
                forGraders.add(div);
                return;
            }
            visitDiv(div);
        } else if (block instanceof Block.Withheld withheld) {
            withheld.parts().forEach(this::visitPart);
        } else if (block instanceof Block.Example || block instanceof Block.RefusedExample) {
            String id = unused("example-" + ++exampleCount);
            blocks.put(block.span(), new Outline.Identity(id, Optional.of(exampleCount)));
        }
        block.inlines().forEach(this::visit);
        block.blocks().forEach(this::visit);
    }

    /**
     * Notes for graders are in one edition only. They are numbered last, so that no other number depends on them; those within others
     * are found on the way.
     */
    private void visitThoseForGraders() {
        while (!forGraders.isEmpty()) {
            Block.Div grading = forGraders.remove();
            visitDiv(grading);
            grading.blocks().forEach(this::visit);
        }
    }

    /** Only in an example of the notation: what a page withholds was numbered before it was taken out. */
    private void visitPart(Block.Withheld.Part part) {
        DivKind.of(part.name()).ifPresent(kind -> {
            Optional<Integer> number =
                    isNumbered(kind) ? Optional.of(counters.merge(kind, 1, Integer::sum)) : Optional.empty();
            blocks.put(part.opening(), new Outline.Identity(unused(kind.cssClass()), number));
        });
    }

    private void visit(Inline inline) {
        if (inline instanceof Inline.Math math && math.display()) {
            number(math.tex(), math.span(), Optional.empty());
        }
        inline.children().forEach(this::visit);
    }

    private void visitHeading(Block.Heading heading) {
        String id = heading.attributes()
                .id()
                .map(explicit -> Anchor.id(explicit.text()))
                .orElseGet(() -> unused(slug(PlainText.of(heading.inlines()))));
        blocks.put(heading.span(), new Outline.Identity(id, Optional.empty()));
        heading.attributes().id().ifPresent(label -> anchor(label, id, PlainText.of(heading.inlines())));
        contents.add(new Outline.Entry(heading.level(), id, heading.inlines()));
    }

    private void visitDiv(Block.Div div) {
        Optional<DivKind> kind = kind(div);
        if (kind.isEmpty()) {
            div.attributes().id().ifPresent(id -> anchor(id, Anchor.id(id.text()), id.text()));
            return;
        }
        Optional<Integer> number =
                isNumbered(kind.get()) ? Optional.of(counters.merge(kind.get(), 1, Integer::sum)) : Optional.empty();
        String id = div.attributes()
                .id()
                .map(explicit -> Anchor.id(explicit.text()))
                .orElseGet(() -> unused(
                        kind.get().cssClass() + number.map(count -> "-" + count).orElse("")));
        blocks.put(div.opening(), new Outline.Identity(id, number));
        if (kind.get() == DivKind.ERRATUM) {
            errata.add(id);
        }
        div.attributes()
                .id()
                .ifPresent(label -> anchor(
                        label, id, number.map(String::valueOf).orElse(kind.get().label())));
        if (kind.get().isPartOfPage()) {
            String title = kind.get().label() + number.map(count -> " " + count).orElse("");
            contents.add(new Outline.Entry(BLOCK_LEVEL, id, List.of(new Inline.Text(title, div.opening()))));
        }
    }

    /** Hints, pitfalls and errata have a number only if there are several. */
    private boolean isNumbered(DivKind kind) {
        return switch (kind.shape()) {
            case NUMBERED, FLOAT -> true;
            case SECTION, UNFOLDED, FOLDED -> totals.getOrDefault(kind, 0L) > 1 && kind != DivKind.DETAILS;
            case PROOF -> false;
        };
    }

    private void number(SourceText tex, Span place, Optional<SourceText> blockId) {
        Display display = DisplayReader.read(tex, problems);
        List<Optional<Display.Number>> numbers = new ArrayList<>();
        for (Display.Row row : display.rows()) {
            boolean numberedByBlock = blockId.isPresent() && display.rows().size() == 1;
            numbers.add(row.isNumbered() || numberedByBlock ? Optional.of(number(row, blockId)) : Optional.empty());
        }
        equations.put(place, new Outline.Numbered(display, numbers));
    }

    private Display.Number number(Display.Row row, Optional<SourceText> blockId) {
        String text = row.tag().map(tag -> tag.argument().text()).orElseGet(() -> Integer.toString(++equationCount));
        Optional<SourceText> label = row.label().map(Display.Command::argument).or(() -> blockId);
        row.label().map(Display.Command::argument).ifPresent(this::claim);
        label.ifPresent(name -> anchor(name, Anchor.id(name.text()), text));
        String id = label.map(name -> Anchor.id(name.text())).orElseGet(() -> unused("equation-" + Anchor.id(text)));
        return new Display.Number(text, Optional.of(id));
    }

    private void anchor(SourceText label, String id, String number) {
        anchors.putIfAbsent(label.text(), new Anchor(label.text(), id, number, label.locate()));
    }

    private String unused(String wanted) {
        String id = wanted.isEmpty() ? "section" : wanted;
        while (!ids.add(id)) {
            id = wanted + "-" + repeated.merge(wanted, 1, Integer::sum);
        }
        return id;
    }

    private static Optional<DivKind> kind(Block block) {
        return block instanceof Block.Div div ? DivKind.of(div.name().text()) : Optional.empty();
    }

    private static Attributes attributes(Block block) {
        if (block instanceof Block.Div div) {
            return div.attributes();
        }
        if (block instanceof Block.Heading heading) {
            return heading.attributes();
        }
        return block instanceof Block.DisplayMath math ? math.attributes() : Attributes.NONE;
    }

    /** GitHub's rule: lower case, blanks become hyphens, other marks go. */
    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("[^\\p{L}\\p{N}\\s_-]", "")
                .replaceAll("\\s", "-");
    }
}
