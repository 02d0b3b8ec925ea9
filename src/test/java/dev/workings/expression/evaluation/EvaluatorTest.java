package dev.workings.expression.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.workings.expression.StandardFunction;
import dev.workings.expression.Terms;
import dev.workings.expression.Vocabulary;
import dev.workings.expression.evaluation.Evaluator.Failure;
import dev.workings.expression.evaluation.Evaluator.Outcome;
import dev.workings.expression.evaluation.Evaluator.Value;
import dev.workings.expression.evaluation.Quantity.Element;
import dev.workings.expression.evaluation.Quantity.Matrix;
import dev.workings.expression.evaluation.Quantity.Scalar;
import dev.workings.expression.evaluation.Quantity.Vector;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluatorTest {
    private static final List<Element> STATES = List.of(new Element("s"), new Element("t"));
    private static final Vocabulary VOCABULARY = Vocabulary.builder()
            .symbol("n", "k", "x", "y", "A", "B", "R", "u", "v", "\\gamma")
            .family("x_#", "D_#", "P(#|#)", "p_#")
            .fragment("\\frac{\\partial f(x)}{\\partial x}", "\\log p(z)", "w(z)", "b(y)")
            .function("\\sigma", "f_n'", "V", "g", "F", "h")
            .operator("T", "S")
            .set("\\mathcal{S}")
            .variable("s'", "\\mathcal{S}")
            .variable("\\omega", "\\mathcal{D}")
            .law("q", "z")
            .law("", "X")
            .build();

    private static Environment.Builder names() {
        Table values = new Table(java.util.Map.of(STATES.get(0), Quantity.of(3), STATES.get(1), Quantity.of(-5)));
        return Environment.builder()
                .bind("n", 4)
                .bind("k", 2)
                .bind("x", 0.5)
                .bind("y", -1.5)
                .bind("\\gamma", Quantity.ratio(9, 10))
                .bind("A", Matrix.of(new double[] {1, 2}, new double[] {3, 4}))
                .bind("B", Matrix.of(new double[] {0, 1}, new double[] {1, 0}))
                .bind("R", Matrix.of(new double[] {1, 0, 2}, new double[] {0, 3, 0}))
                .bind("u", Vector.of(3, 4))
                .bind("v", Vector.of(1, -1))
                .family("x_#", indices -> Quantity.of(Math.round(((Scalar) indices.get(0)).toDouble()) * 10))
                .family(
                        "D_#",
                        indices ->
                                Matrix.of(new double[] {((Scalar) indices.get(0)).toDouble(), 1}, new double[] {0, 1}))
                .family(
                        "P(#|#)",
                        indices -> indices.get(0).equals(indices.get(1)) ? Quantity.ratio(1, 4) : Quantity.ratio(3, 4))
                .fragment(
                        "\\frac{\\partial f(x)}{\\partial x}", (indices, scope) -> Quantity.of(2 * scope.numberOf("x")))
                .fragment("\\log p(z)", (indices, scope) -> Quantity.of(-scope.numberOf("z")))
                .fragment("w(z)", (indices, scope) -> scope.valueOf("z"))
                .fragment("b(y)", (indices, scope) -> {
                    throw new IllegalStateException("broken");
                })
                .realFunction("\\sigma", z -> 1 / (1 + StrictMath.exp(-z)))
                .family("f_n'", indices -> Rule.real("f_n'", z -> z * z))
                .bind("V", values)
                .define(
                        "g",
                        List.of("x", "y"),
                        Terms.read(Vocabulary.builder().symbol("x", "y").build(), "x^2 - y"))
                .define(
                        "F",
                        List.of("x"),
                        Terms.read(
                                Vocabulary.builder().symbol("x").function("F").build(), "F(x + 1)"))
                .function(
                        "T",
                        arguments -> ((Table) arguments.get(0))
                                .map(value -> new Algebra(Arithmetic.doubles()).multiply(Quantity.ratio(1, 2), value)))
                .set("\\mathcal{S}", STATES)
                .interval("\\mathcal{D}", 0, 2)
                .law("q", Law.uniform(List.of(Quantity.of(1), Quantity.of(2), Quantity.of(6))))
                .law(
                        "",
                        Law.uniform(List.of(1L, 2L, 3L, 4L, 5L, 6L).stream()
                                .map(Quantity::of)
                                .toList()));
    }

    private static Outcome evaluate(String tex) {
        return new Evaluator(names().build()).evaluate(Terms.read(VOCABULARY, tex));
    }

    private static Quantity value(String tex) {
        Outcome outcome = evaluate(tex);
        assertThat(outcome).as(tex).isInstanceOf(Value.class);
        return ((Value) outcome).quantity();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "1 + 2 § 3",
                "\\frac13 + \\frac16 § 1/2",
                "0.1 + 0.2 § 3/10",
                "1 - 2 - 3 § -4",
                "2 \\cdot 3 / 4 § 3/2",
                "-2^2 § -4",
                "(-2)^3 § -8",
                "2^{-3} § 1/8",
                "0^0 § 1",
                "\\left(\\frac14\\right)^{n} § 1/256",
                "\\sqrt{\\frac49} § 2/3",
                "n! § 24",
                "0! § 1",
                "\\binom{n}{k} § 6",
                "\\binom{-2}{3} § -4",
                "\\lfloor -7/2 \\rfloor § -4",
                "\\lceil 7/2 \\rceil § 4",
                "|3 - 5| § 2",
                "\\sum_{i=1}^{n} i § 10",
                "\\sum_{i=1}^{0} i § 0",
                "\\prod_{i=1}^{0} i § 1",
                "\\prod_{i=1}^{n} \\frac{i}{i + 1} § 1/5",
                "\\sum_{i=1}^{3} \\sum_{j=1}^{i} i j § 25",
                "\\sum_{1 \\le i < j \\le 3} i j § 11",
                "\\prod_{1 \\le i < j \\le 4} (2^{j-1} - 2^{i-1}) § 1008",
                "\\max_{1 \\le i \\le 5} i (4 - i) § 4",
                "\\min_{1 \\le i \\le 5} i (4 - i) § -5",
                "\\max(1, \\frac32, -2) § 3/2",
                "1 + 2 + \\cdots + n § 10",
                "n (n - 1) \\cdots 1 § 24",
                "x_1 + x_2 + \\cdots + x_n § 100",
                "x_1 x_2 \\cdots x_k § 200",
                "x_{x_1 - 9} § 10",
                "\\begin{cases} 1 & \\text{if } n > 3 \\\\ 2 & \\text{otherwise} \\end{cases} § 1",
                "\\begin{cases} 1 & n < 3 \\\\ 2 & 3 \\le n < 5 \\end{cases} § 2",
                "\\sum_{s'} V(s') § -2",
                "\\max_{s'} V(s') § 3",
                "\\|V\\|_\\infty § 5",
                "\\|V - T V\\|_\\infty § 5/2",
                "\\|V\\|_1 § 8",
                "\\|T^{2} V\\|_\\infty § 5/4",
                "\\gamma \\|V\\|_\\infty § 9/2",
                "\\sum_{s \\in \\mathcal{S}} \\sum_{s'} P(s'|s) V(s') § -2",
                "\\sum_{s \\in \\mathcal{S}} (2 V - T V)(s) § -3",
                "\\mathbb{E}[X] § 7/2",
                "\\operatorname{Var}[X] § 35/12",
                "\\operatorname{Cov}[X, 7 - X] § -35/12",
                "\\mathbb{E}_q[z] § 3",
                "\\mathbb{E}_{q}[w(z)^2] § 41/3",
                "\\mathbb{E}_{a \\sim q, c \\sim q}[a c] § 9",
                "g(3, 2) § 7",
                "\\operatorname{rank} A § 2",
                "\\operatorname{sign}(-7) § -1"
            })
    void rationalsStayExact(String tex, String expected) {
        assertThat(value(tex)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "x^2 § 0.25",
                "e^{x} § 1.6487212707001282",
                "\\exp(1) § 2.718281828459045",
                "\\ln 2 § 0.6931471805599453",
                "\\log_2 8 § 3",
                "\\sin \\frac{\\pi}{6} § 0.5",
                "\\tanh x § 0.46211715726000973",
                "\\cosh^2 x - \\sinh^2 x § 1",
                "\\sqrt 2 § 1.4142135623730951",
                "\\sqrt[3]{-8} § -2",
                "\\sigma(0) § 0.5",
                "\\sigma(x) (1 - \\sigma(x)) § 0.2350037122015945",
                "\\frac{\\partial f(x)}{\\partial x} § 1",
                "f_n'(3) § 9",
                "\\mathbb{E}_q[\\log p(z)] § -3",
                "\\det A § -2",
                "\\operatorname{tr}(A B) § 5",
                "\\lVert u \\rVert § 5",
                "\\lVert V \\rVert_2 § 5.830951894845300",
                "\\lVert V \\rVert § 5.830951894845300",
                "\\lVert u \\rVert_1 § 7",
                "\\lVert u \\rVert_\\infty § 4",
                "\\lVert A \\rVert_F § 5.477225575051661",
                "\\sigma_{\\max}(B) § 1",
                "\\sigma_{\\max}(A) \\sigma_{\\min}(A) § 2",
                "\\lambda_{\\max}(B) § 1",
                "u^\\top v § -1",
                "\\langle u, v \\rangle § -1",
                "u^\\top A v § -7",
                "(A u)_2 § 25",
                "A_{1,2} § 2",
                "\\lVert A A^{-1} - B^2 \\rVert_2 § 0",
                "\\operatorname{tr}(A^{-\\top}) § -2.5",
                "\\operatorname{tr}\\left(\\prod_{t=1}^{n-1} D_{n-t}\\right) § 7",
                "(D_2 D_1)_{1,2} § 3",
                "\\operatorname{tr}(\\operatorname{diag}(u)) § 7",
                "\\lVert \\operatorname{diag}(1, 2) u \\rVert^2 § 73",
                "\\begin{pmatrix} 1 & 2 \\end{pmatrix} u § 11",
                "\\lVert \\operatorname{softmax}(A) \\begin{pmatrix} 1 \\\\ 1 \\end{pmatrix} \\rVert^2 § 2",
                "\\int_0^1 t^2 \\,dt § 0.3333333333333333",
                "\\int_{-\\infty}^{\\infty} e^{-t^2} \\,dt § 1.7724538509055159",
                "\\int_0^\\infty e^{-t} \\,dt § 1",
                "\\int_1^0 t \\,dt § -0.5",
                "\\int \\omega \\,d\\omega § 2",
                "\\int_0^1 \\int_0^t r \\,dr \\,dt § 0.16666666666666666"
            })
    void inexactValuesAreThoseOfTheDefinition(String tex, String expected) {
        assertThat(((Scalar) value(tex)).toDouble()).isCloseTo(Double.parseDouble(expected), within(1e-12));
    }

    @Test
    void argmaxIsTheElement() {
        assertThat(value("\\arg\\max_{s'} V(s')")).isEqualTo(new Element("s"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "1 + \\frac{1}{n - 4} § DIVISION_BY_ZERO § \\frac{1}{n - 4}",
                "2 \\ln(y) § UNDEFINED § \\ln(y)",
                "\\sqrt{y} + 1 § UNDEFINED § \\sqrt{y}",
                "y^x § UNDEFINED § y^x",
                "0^{-1} § DIVISION_BY_ZERO § 0^{-1}",
                "e^{1000} § INFINITE § e^{1000}",
                "A + u § SHAPE § A + u",
                "A + 1 § SHAPE § A + 1",
                "1 + u^\\top R § SHAPE § 1 + u^\\top R",
                "R A § SHAPE § R A",
                "x \\det R § SHAPE § \\det R",
                "\\frac{1}{A} § SHAPE § \\frac{1}{A}",
                "(A - A)^{-1} § UNDEFINED § (A - A)^{-1}",
                "\\lVert A \\rVert § NOT_EVALUABLE § \\lVert A \\rVert",
                "u_3 § UNDEFINED § u_3",
                "x_1 + p_2 § UNBOUND § p_2",
                "h(1) § UNBOUND § h",
                "V(n) § UNDEFINED § V(n)",
                "b(y) + 1 § BINDING § b(y)",
                "F(1) § TOO_LARGE § F(x + 1)",
                "\\sum_{i=1}^{\\infty} 2^{-i} § NOT_EVALUABLE § \\infty",
                "\\sum_{i=1}^{10000000} i § TOO_LARGE § 10000000",
                "\\sum_{i=1}^{100000} \\sum_{j=1}^{100000} 1 § TOO_LARGE § 1",
                "\\sum_{i=1}^{x} i § SHAPE § x",
                "\\max_{1 \\le i \\le 0} i § UNDEFINED § \\max_{1 \\le i \\le 0} i",
                "\\lim_{m \\to \\infty} m § NOT_EVALUABLE § \\lim_{m \\to \\infty} m",
                "\\begin{cases} 1 & n < 3 \\end{cases} § UNDEFINED § \\begin{cases} 1 & n < 3 \\end{cases}",
                "\\int_0^1 \\frac{1}{t} \\,dt § UNDEFINED § \\int_0^1 \\frac{1}{t} \\,dt",
                "\\operatorname{sign}(A) § SHAPE § \\operatorname{sign}(A)",
                "\\infty - \\infty § INFINITE § \\infty"
            })
    void aFailureHasItsKindAndTheSmallestPlace(String tex, FailureKind kind, String place) {
        Outcome outcome = evaluate(tex);

        assertThat(outcome).isInstanceOf(Failure.class);
        Failure failure = (Failure) outcome;
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.place().text()).isEqualTo(place);
    }

    @Test
    void fortyDigitsKeepWhatDoublesLose() {
        Vocabulary vocabulary = Vocabulary.builder().symbol("z").build();
        Environment.Builder at20 = Environment.builder().bind("z", 20.0);
        var difference = Terms.read(vocabulary, "1 - \\tanh^2 z");

        Outcome doubles = new Evaluator(at20.build()).evaluate(difference);
        Outcome wide = new Evaluator(at20.arithmetic(Arithmetic.digits(40)).build()).evaluate(difference);

        assertThat(((Scalar) ((Value) doubles).quantity()).toDouble()).isZero();
        double small = StrictMath.exp(-40);
        assertThat(((Scalar) ((Value) wide).quantity()).toDouble())
                .isCloseTo(4 * small / ((1 + small) * (1 + small)), within(1e-30));
    }

    @Test
    void manyDigitsAgreeWithTheKnownOnes() {
        Environment wide =
                Environment.builder().arithmetic(Arithmetic.digits(40)).build();
        Outcome e = new Evaluator(wide).evaluate(Terms.read(VOCABULARY, "\\exp(1)"));

        assertThat(((Value) e).quantity().toString()).startsWith("2.718281828459045235360287471352662497757");
    }

    @Test
    void hyperbolicFunctionsOfSmallNumbersHaveAllTheirDigits() {
        Arithmetic wide = Arithmetic.digits(40);
        Scalar tiny = wide.inexact(Quantity.ratio(1, 1_000_000_000_000_000_000L));

        for (StandardFunction function : List.of(StandardFunction.SINH, StandardFunction.TANH)) {
            Scalar quotient = wide.divide(wide.apply(function, tiny), tiny);
            assertThat(wide.subtract(quotient, Quantity.of(1)).toDouble()).isCloseTo(0, within(1e-35));
        }
    }
}
