package dev.workings.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.html.Html;
import dev.workings.math.TexRenderer.Outcome;
import dev.workings.math.TexRenderer.Rejected;
import dev.workings.math.TexRenderer.Typeset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A page of which each formula takes 20 ms. */
class PatientTexRendererTest {
    private final List<String> asked = new ArrayList<>();

    @Test
    void theFormulaThatEndsTheTimeIsToldOnceAndNoneAfterItIsSet() {
        List<Outcome> outcomes = outcomes(Duration.ofMillis(70));
        List<Rejected> told = outcomes.stream()
                .filter(Rejected.class::isInstance)
                .map(Rejected.class::cast)
                .toList();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).message()).startsWith("the formulas of this page, up to this one, took more than");
        assertThat(told.get(0).remedy()).contains("divide the page, or let its macros stand for less");
        assertThat(outcomes.indexOf(told.get(0))).isEqualTo(asked.size() - 1).isBetween(0, 3);
        assertThat(outcomes.subList(asked.size(), outcomes.size()))
                .allMatch(outcome -> !outcome.equals(new Typeset(Html.text("set"))));
    }

    @Test
    void aPageThatIsInTimeIsSet() {
        assertThat(outcomes(Duration.ofMinutes(5))).hasSize(10).containsOnly(new Typeset(Html.text("set")));
    }

    private List<Outcome> outcomes(Duration limit) {
        TexRenderer patient = new PatientTexRenderer(this::slowly, limit);
        return IntStream.range(0, 10)
                .mapToObj(i -> patient.render(Formula.inline("x_" + i)))
                .toList();
    }

    private Outcome slowly(Formula formula) {
        asked.add(formula.tex());
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return new Typeset(Html.text("set"));
    }
}
