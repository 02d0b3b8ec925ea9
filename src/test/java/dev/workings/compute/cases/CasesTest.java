package dev.workings.compute.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workings.compute.Seed;
import dev.workings.compute.number.Rational;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CasesTest {
    private static final Seed SEED = new Seed(7);

    @Provide
    Arbitrary<Cases> declarations() {
        return Arbitraries.of(
                Cases.grid("x", -4, 4, 33),
                Cases.range("x", 1, 20),
                Cases.listed("x", -30.0, 30.0),
                Cases.listed("x", Rational.of(1, 3), Rational.of(2, 3)),
                Cases.of(pair(0, 0.5), pair(1, -0.5)),
                Cases.draws("x", Law.uniform(-2, 5), 40, SEED),
                Cases.draws("x", Law.normal(), 40, SEED),
                Cases.draws("x", Law.whole(-3, 9), 40, SEED),
                Cases.draws("x", Law.normal().vector(1, 4), 40, SEED),
                Cases.draws("x", Law.uniform(1, 2).matrix(2, 3), 40, SEED),
                Cases.draws("x", Law.normal().square(1, 3), 40, SEED),
                Cases.vectors("x", 3, -1, 0, 1),
                Cases.matrices("x", 2, 2, 0, 1),
                Cases.tuples("x", 4, 0, 1),
                Cases.distributions("x", 3, 5),
                Cases.grid("x", 0, 1, 5).or(Cases.listed("x", 30.0)),
                Cases.range("n", 1, 4).draw("x", c -> Law.normal().vector(c.integer("n")), SEED),
                Cases.range("n", 1, 9).with("x", c -> 0.5 * c.integer("n")).where(c -> c.integer("n") % 2 == 1));
    }

    @Test
    void aChoiceIsANumberForCodeAndANameForReaders() {
        Cases flows = Cases.choices("flow", 1, List.of("doubling", "sinh"));
        assertThat(flows.stream().map(Case::toString)).containsExactly("flow = doubling", "flow = sinh");
        assertThat(flows.stream().map(inputs -> inputs.integer("flow"))).containsExactly(1, 2);
    }

    @Property
    void asManyCasesComeAsAreCounted(@ForAll("declarations") Cases cases) {
        assertThat(cases.stream()).hasSize((int) cases.count());
    }

    @Property
    void theSameCasesComeEachTime(@ForAll("declarations") Cases cases) {
        assertThat(cases.stream()).containsExactlyElementsOf(cases.stream().toList());
    }

    @Property
    void everyCaseIsOneAsDeclared(@ForAll("declarations") Cases cases) {
        assertThat(cases.stream()).allMatch(cases::admits);
    }

    @Property
    void everySimplerCaseIsOneAsDeclaredAndAnother(@ForAll("declarations") Cases cases) {
        assertThat(cases.stream())
                .allSatisfy(inputs -> assertThat(cases.simpler(inputs))
                        .allSatisfy(simpler -> assertThat(cases.admits(simpler)).isTrue())
                        .doesNotContain(inputs));
    }

    @Property
    void countsMultiplyInAProduct(@ForAll("declarations") Cases cases, @ForAll @IntRange(min = 1, max = 5) int count) {
        Cases product = cases.times(Cases.range("m", 1, count));
        assertThat(product.count()).isEqualTo(cases.count() * count);
        assertThat(product.stream().distinct())
                .hasSize((int) cases.stream().distinct().count() * count);
    }

    @Property
    void countsAddInAUnion(@ForAll("declarations") Cases cases) {
        assertThat(cases.or(cases).count()).isEqualTo(2 * cases.count());
    }

    @Example
    void aGridHasBothEnds() {
        assertThat(Cases.grid("x", 0, 1, 5).stream().map(c -> c.number("x")))
                .containsExactly(0.0, 0.25, 0.5, 0.75, 1.0);
        assertThat(Cases.grid("x", -1, 0.1, 12).stream().map(c -> c.number("x")))
                .endsWith(0.1);
    }

    @Example
    void aProductKeepsTheOrderOfItsInputs() {
        Cases cases =
                Cases.listed("x", 0.5, 2.0).times(Cases.range("n", 1, 2)).with("y", c -> c.number("x") * c.whole("n"));
        assertThat(cases.stream().map(Case::toString))
                .containsExactly(
                        "x = 0.5, n = 1, y = 0.5",
                        "x = 0.5, n = 2, y = 1",
                        "x = 2, n = 1, y = 2",
                        "x = 2, n = 2, y = 4");
    }

    @Example
    void allDistributionsWithADenominatorAreListed() {
        assertThat(Cases.distributions("p", 2, 3).stream().map(Case::toString))
                .containsExactly("p = [1, 0]", "p = [2/3, 1/3]", "p = [1/3, 2/3]", "p = [0, 1]");
        assertThat(Cases.distributions("p", 4, 6).count()).isEqualTo(84);
    }

    @Example
    void allTuplesAndMatricesOfASetAreListed() {
        assertThat(Cases.tuples("a", 2, 0, 1).stream().map(Case::toString))
                .containsExactly("a = [0, 0]", "a = [0, 1]", "a = [1, 0]", "a = [1, 1]");
        assertThat(Cases.matrices("A", 2, 3, -1, 0, 1).stream().distinct()).hasSize(729);
    }

    @Example
    void aDrawnInputMayDependOnOthers() {
        Cases cases = Cases.range("n", 1, 3)
                .draw("W", c -> Law.uniform(0, 1).square(c.integer("n")), SEED)
                .draw("v", c -> Law.normal().vector(c.integer("n")), SEED);
        assertThat(cases.stream()).allSatisfy(c -> {
            assertThat(c.matrix("W").length).isEqualTo(c.integer("n"));
            assertThat(c.vector("v")).hasSize(c.integer("n"));
        });
    }

    @Example
    void drawsDependOnTheSeedAndOnTheName() {
        Law law = Law.uniform(0, 1);
        assertThat(values("x", law, new Seed(1))).isNotEqualTo(values("x", law, new Seed(2)));
        assertThat(values("x", law, new Seed(1))).isNotEqualTo(values("y", law, new Seed(1)));
    }

    @Example
    void theFirstDrawsOfASeedAreTheseOnEveryJdk() {
        assertThat(Cases.draws("x", Law.uniform(0, 1), 2, SEED).stream().toList())
                .hasToString("[x = 0.3741050284858698, x = 0.5115820351248993]");
        assertThat(Cases.draws("x", Law.normal(), 2, SEED).stream().toList())
                .hasToString("[x = -2.3353002835485124, x = -1.0314785126457289]");
        assertThat(Cases.draws("x", Law.whole(1, 6), 6, SEED).stream().map(c -> c.whole("x")))
                .containsExactly(3L, 4L, 1L, 4L, 2L, 3L);
    }

    @Example
    void theDrawsHaveTheMomentsOfTheirLaw() {
        List<Double> normal = values("x", Law.normal(2, 3), SEED);
        double mean = normal.stream().mapToDouble(x -> x).average().orElseThrow();
        double variance = normal.stream()
                .mapToDouble(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();
        assertThat(mean).isBetween(1.9, 2.1);
        assertThat(variance).isBetween(8.6, 9.4);
    }

    @Example
    void listedCasesHaveTheSameInputs() {
        assertThatThrownBy(() -> Cases.of(pair(0, 1), Case.EMPTY.with("n", 2)))
                .hasMessage("the cases 'n = 0, x = 1' and 'n = 2' have different inputs");
    }

    private static Case pair(long n, double x) {
        return Case.EMPTY.with("n", n).with("x", x);
    }

    @Example
    void aFilterMustLeaveACase() {
        assertThatThrownBy(() -> Cases.range("n", 1, 3).where(c -> c.whole("n") > 3))
                .hasMessage("of the cases with inputs [n] none is left by 'where': "
                        + "its condition is too strict, or the cases are too few");
    }

    @Example
    void inputsOfAProductHaveDifferentNamesAndThoseOfAUnionTheSame() {
        assertThatThrownBy(() -> Cases.range("n", 1, 3).times(Cases.range("n", 1, 3)))
                .hasMessage("the input 'n' is on both sides of a product");
        assertThatThrownBy(() -> Cases.range("n", 1, 3).or(Cases.range("m", 1, 3)))
                .hasMessage("cases with inputs [n] are joined to cases with inputs [m]");
    }

    private static List<Double> values(String name, Law law, Seed seed) {
        return Cases.draws(name, law, 10_000, seed).stream()
                .map(c -> c.number(name))
                .toList();
    }
}
