package dev.workings.page;

import dev.workings.document.Availability;
import dev.workings.document.Block;
import dev.workings.math.Display;
import dev.workings.release.Redacted;
import dev.workings.source.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The outline of a whole page, for what an edition shows of it: each number is what it is there, and what is not there is known as
 * that.
 */
final class RedactedOutline {
    private final Outline whole;
    private final Redacted page;
    private final Map<String, Availability> withheld = new HashMap<>();
    private final Set<String> gone = new HashSet<>();

    RedactedOutline(Outline whole, Redacted page) {
        this.whole = whole;
        this.page = page;
    }

    Outline outline() {
        whole.blocks().forEach((place, identity) -> take(place, Optional.of(identity.id())));
        whole.equations()
                .forEach((place, numbered) -> numbered.numbers().stream()
                        .flatMap(Optional::stream)
                        .map(Display.Number::id)
                        .forEach(id -> take(place, id)));
        whole.anchors().values().forEach(anchor -> take(anchor.place(), Optional.of(anchor.id())));
        Set<String> noticed = noticed();
        return new Outline(
                whole.equations(),
                whole.blocks(),
                kept(whole.anchors()),
                whole.ids().stream().filter(id -> !gone.contains(id)).collect(Collectors.toSet()),
                whole.errata().stream().filter(id -> !isAbsent(id)).toList(),
                whole.contents().stream()
                        .filter(entry -> !isAbsent(entry.id()) || noticed.contains(entry.id()))
                        .toList(),
                withheld);
    }

    private void take(Span place, Optional<String> id) {
        page.holding(place)
                .ifPresent(removed -> id.ifPresent(name ->
                        removed.availability().ifPresentOrElse(why -> withheld.put(name, why), () -> gone.add(name))));
    }

    private boolean isAbsent(String id) {
        return withheld.containsKey(id) || gone.contains(id);
    }

    /** Of what nobody is told, nobody can refer to the label either. */
    private Map<String, Anchor> kept(Map<String, Anchor> anchors) {
        return anchors.entrySet().stream()
                .filter(anchor -> !gone.contains(anchor.getValue().id()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The ids that a notice stands for. */
    private Set<String> noticed() {
        List<Block.Withheld> notices = page.document()
                .allBlocks()
                .filter(Block.Withheld.class::isInstance)
                .map(Block.Withheld.class::cast)
                .toList();
        return notices.stream()
                .flatMap(notice -> notice.parts().stream())
                .map(part -> whole.blocks().get(part.opening()))
                .filter(identity -> identity != null)
                .map(Outline.Identity::id)
                .collect(Collectors.toSet());
    }
}
