package dev.workings.page;

import dev.workings.check.CheckedDisplay;
import dev.workings.check.CheckedRelation;
import dev.workings.check.Verdict;
import dev.workings.html.Element;
import dev.workings.html.Html;
import dev.workings.source.SourceText;
import java.util.List;
import java.util.Optional;

/** Sets, right below a claim that fails as its erratum says, the case that refutes it and what both sides are there. */
final class CounterexampleSetter {
    private final MathSetter math;

    CounterexampleSetter(MathSetter math) {
        this.math = math;
    }

    /** Nothing for a display none of whose signs is refuted. */
    Html below(Optional<CheckedDisplay> checked) {
        List<Html> found = checked.stream()
                .flatMap(display -> display.relations().stream())
                .filter(relation -> relation.verdict() instanceof Verdict.Refuted)
                .map(relation -> sentence(relation, (Verdict.Refuted) relation.verdict()))
                .toList();
        return Html.join(found);
    }

    private Html sentence(CheckedRelation relation, Verdict.Refuted refuted) {
        Html label = Element.of("span", "counterexample-label").with("Counterexample:");
        Html sign = Element.of("span", "math").with(math.inline(SourceText.standIn(relation.sign(), relation.place())));
        Html words = label.plus(Html.text(" at " + Abridged.of(refuted.place()) + ", "))
                .plus(sign)
                .plus(Html.text(" has %s on its left and %s on its right."
                        .formatted(Abridged.of(refuted.left()), Abridged.of(refuted.right()))));
        return Html.text("\n").plus(Element.of("p", "counterexample").with(words));
    }
}
