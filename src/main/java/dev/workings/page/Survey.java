package dev.workings.page;

import dev.workings.check.CheckReport;
import dev.workings.document.Block;
import dev.workings.settings.FrontMatter;
import dev.workings.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * All that a site needs to know of a plain page that it does not set anew: what others can refer to. Such a page is not even parsed.
 *
 * <p>Plain is a page whose title stands in its front matter, without a computation, and without blocks of ours: nothing of it is checked,
 * and every edition shows all of it.
 *
 * @param ids every id of the page
 * @param anchors its labels
 */
public record Survey(List<String> ids, List<Place> anchors) {
    /** An anchor, and from where to where in the file its label stands. */
    public record Place(String label, String id, String number, int start, int end) {
        private static Place of(Anchor anchor) {
            return new Place(
                    anchor.label(),
                    anchor.id(),
                    anchor.number(),
                    anchor.place().start(),
                    anchor.place().end());
        }

        private Anchor in(SourceFile file) {
            return new Anchor(label, id, number, file.span(start, end));
        }
    }

    public Survey {
        ids = List.copyOf(ids);
        anchors = List.copyOf(anchors);
    }

    /** Of a page in which nothing is wrong. */
    public static Survey of(Outline outline) {
        return new Survey(
                outline.ids().stream().sorted().toList(),
                outline.anchors().values().stream().map(Place::of).toList());
    }

    /** Whether a page may be plain, by its front matter. */
    public static boolean canBeOf(FrontMatter front) {
        return front.title().isPresent()
                && front.computation().isEmpty()
                && front.question().isEmpty()
                && front.release().isEmpty();
    }

    /** Whether a page is plain. */
    public static boolean isOf(ParsedPage page, CheckReport checks) {
        return canBeOf(page.front())
                && checks.equals(CheckReport.NONE)
                && page.document().allBlocks().noneMatch(Survey::isOurs);
    }

    private static boolean isOurs(Block block) {
        return block instanceof Block.Div
                || block instanceof Block.Withheld
                || block instanceof Block.Example
                || block instanceof Block.RefusedExample;
    }

    /** @param whole the outline of the page, to be made if it is set all the same */
    Outline outline(SourceFile file, Supplier<Outline> whole) {
        Map<String, Anchor> byLabel = anchors.stream()
                .map(place -> place.in(file))
                .collect(Collectors.toMap(Anchor::label, Function.identity()));
        return Outline.later(byLabel, Set.copyOf(ids), whole);
    }
}
