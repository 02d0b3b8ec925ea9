package dev.workings.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassagesTest {
    @Test
    void aPageIsCutAtItsHeadingsAndBlocks() {
        assertThat(outline("""
                <p>Before.</p>
                <section class="block solution" id="s"><h2 class="block-title">Solution</h2>
                  <p>First.</p>
                  <h3 id="a">One <a class="anchor" href="#a">#</a></h3><p>In one.</p>
                  <h4 id="b">Deep</h4><p>In deep.</p>
                  <section class="lemma" id="l"><p class="block-title">Lemma 1</p><p>It holds.</p></section>
                  <p>After the lemma.</p>
                  <h3 id="c">Two</h3><p>In two.</p>
                </section>
                <details class="block hint" id="h"><summary class="block-title"><h2>Hint</h2></summary>Try.</details>
                <p>Behind.</p>"""))
                .containsExactly(
                        "0 #  | Before. Behind.",
                        "1 #s Solution | First.",
                        "2 #a One | In one.",
                        "3 #b Deep | In deep. After the lemma.",
                        "4 #l Lemma 1 | It holds.",
                        "2 #c Two | In two.",
                        "1 #h Hint | Try.");
    }

    @Test
    void tablesAndPicturesStandBesideTheTextAndCodeIsLeftOut() {
        Passage figure = Passages.of(Html.trusted("""
                        <figure class="figure" id="f"><div class="plot"><div>axis</div><div role="img" aria-label="a line"><svg><text>0.5</text></svg></div></div>
                        <pre><code>int x;</code></pre><table><tr><td>cell</td><td>two</td></tr></table><img alt="a cat">
                        <figcaption><span class="caption-label">Figure 1</span> The caption.
                        <a class="data" href="x.csv">Data</a></figcaption></figure>""")).get(1);
        assertThat(figure.label()).isEqualTo("Figure 1");
        assertThat(figure.text()).isEqualTo("The caption.");
        assertThat(figure.further().replaceAll("\\s+", " ")).isEqualTo("a line axis cell two a cat");
    }

    @Test
    void anExampleOfTheNotationIsNotRead() {
        assertThat(
                        outline(
                                "<p>So:</p><div class=\"live-example\" id=\"e\"><h3 id=\"x@e\">Inside</h3><p>text</p></div><p>And on.</p>"))
                .containsExactly("0 #  | So: And on.");
    }

    @Test
    void aFormulaIsReadOnceAndItsCommandsAreNamed() {
        Passage page = Passages.of(
                        Html.trusted(
                                "<p>So <span class=\"katex\"><span class=\"katex-mathml\"><math><semantics>"
                                        + "<mrow><mi>σ</mi><mo>&lt;</mo><mn>1</mn></mrow>"
                                        + "<annotation>\\val{x} \\sigma &lt; \\operatorname{Var} 1 \\text{a word} \\sigma</annotation></semantics></math>"
                                        + "</span><span class=\"katex-html x\"><span class=\"b\"><span>σ&lt;1</span></span></span></span> holds.</p>"))
                .get(0);
        assertThat(page.text()).isEqualTo("So σ<1 holds.");
        assertThat(page.commands()).containsExactly("sigma", "Var", "a word");
    }

    @Test
    void aDisplayIsLeftOut() {
        assertThat(outline(
                        "<p>So</p><div class=\"equation\"><span class=\"katex-display\"><span class=\"katex\"><math><mi>x</mi>"
                                + "</math></span></span><span class=\"spoken\">checked</span></div><p>holds.</p>"))
                .containsExactly("0 #  | So … holds.");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<mfrac><mn>1</mn><mn>4</mn></mfrac>|1/4",
                "<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac>|(a+b)/c",
                "<msub><mi>x</mi><mrow><mi>k</mi><mo>−</mo><mn>1</mn></mrow></msub>|x_{k−1}",
                "<msup><mi>e</mi><msup><mi>y</mi><mn>2</mn></msup></msup>|e^{y^2}",
                "<msubsup><mi>x</mi><mi>k</mi><mo>′</mo></msubsup>|x_{k}′",
                "<msqrt><mi>d</mi></msqrt>|√d",
                "<mover accent='true'><mi>x</mi><mo>^</mo></mover>|x̂",
                "<munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover><mi>i</mi>|∑_{i}^{n}i",
                "<mi>tanh</mi><mo>\u2061</mo><mi>z</mi>|tanh\u00a0z",
                "<mtable><mtr><mtd><mi>x</mi></mtd></mtr></mtable>|…",
            })
    void aFormulaIsWrittenInOneLine(String mathml, String text) {
        assertThat(Passages.line(Html.trusted("<span class=\"katex\"><math>" + mathml + "</math></span>")))
                .isEqualTo(text);
    }

    private static List<String> outline(String html) {
        return Passages.of(Html.trusted(html)).stream()
                .map(passage ->
                        "%d #%s %s | %s".formatted(passage.depth(), passage.id(), passage.label(), passage.text()))
                .toList();
    }
}
