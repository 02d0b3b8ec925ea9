package dev.workings.page;

import dev.workings.document.Availability;
import dev.workings.source.Problems;
import dev.workings.source.SourceText;
import dev.workings.source.Span;
import java.util.Optional;

/** What an example on a page can point at: first what stands in it, then what the page can. */
record ExampleReferences(Outline example, References page) implements References {
    @Override
    public References reportingTo(Problems problems) {
        return new ExampleReferences(example, page.reportingTo(problems));
    }

    @Override
    public Optional<Target> label(SourceText label) {
        return Optional.ofNullable(example.anchors().get(label.text().strip()))
                .map(anchor -> new Target("#" + anchor.id(), anchor.number(), Optional.empty()))
                .or(() -> page.label(label));
    }

    @Override
    public Optional<Availability> withheld(String target) {
        return isWithin(target) ? Optional.empty() : page.withheld(target);
    }

    @Override
    public Optional<String> link(String target, Span place) {
        return isWithin(target) ? Optional.of(target) : page.link(target, place);
    }

    private boolean isWithin(String target) {
        return target.startsWith("#") && example.ids().contains(target.substring(1));
    }

    @Override
    public Optional<Picture> picture(String target, Span place) {
        return page.picture(target, place);
    }
}
