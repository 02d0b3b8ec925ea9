package dev.workings.page;

import dev.workings.document.Block;
import dev.workings.document.Document;
import dev.workings.document.Footnote;
import dev.workings.source.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A text that goes on in another file. A block of that file takes the place of an empty one of its name, if there is one; all others come
 * after the text.
 */
final class Continuation {
    private Continuation() {}

    static Document of(Document text, Document more, Problems problems) {
        List<Block> rest = new ArrayList<>(more.blocks());
        List<Block> blocks = new ArrayList<>();
        for (Block block : text.blocks()) {
            Optional<Block> filling = isEmpty(block)
                    ? rest.stream()
                            .filter(other -> name(other).equals(name(block)))
                            .findFirst()
                    : Optional.empty();
            blocks.add(filling.orElse(block));
            filling.ifPresent(rest::remove);
        }
        blocks.addAll(rest);
        return new Document(blocks, footnotes(text.footnotes(), more.footnotes(), problems));
    }

    private static boolean isEmpty(Block block) {
        return block.blocks().isEmpty() && name(block).isPresent();
    }

    private static Optional<String> name(Block block) {
        return block instanceof Block.Div div ? Optional.of(div.name().text()) : Optional.empty();
    }

    private static List<Footnote> footnotes(List<Footnote> first, List<Footnote> more, Problems problems) {
        Set<String> labels = first.stream().map(Footnote::label).collect(Collectors.toSet());
        List<Footnote> all = new ArrayList<>(first);
        for (Footnote note : more) {
            if (labels.contains(note.label())) {
                problems.report(
                        note.span(),
                        "the public file has a footnote '%s' too".formatted(note.label()),
                        "give this one another label");
            }
            all.add(note.numbered(all.size() + 1));
        }
        return all;
    }
}
