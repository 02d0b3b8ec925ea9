package dev.workings.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.source.Problems;
import dev.workings.source.SourceFile;
import dev.workings.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mark at a relation sign gives it an id and changes nothing that a reader sees or hears. */
class MarkedSignsTest {
    private static KatexRenderer katex;

    @BeforeAll
    static void open() {
        katex = KatexRenderer.create();
    }

    @AfterAll
    static void close() {
        katex.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = b",
                "x_{k+1} =-2",
                "\\begin{align*} a &= b \\\\ &= c \\end{align*}",
                "\\left|\\frac{1}{2}\\right| =\\prod_{k=1}^n x_k",
                "\\begin{gather*} (a+b)^2 = a^2 + 2ab + b^2 \\end{gather*}"
            })
    void aMarkedSignIsSetLikeAnUnmarkedOne(String tex) {
        int sign = tex.indexOf(" =") + 1;
        sign = sign == 0 ? tex.indexOf("&=") + 1 : sign;
        String plain = set(tex, List.of());
        String marked = set(tex, List.of(new Display.Mark(sign, sign + 1, "check-1", "finding")));

        assertThat(mathml(marked)).isEqualTo(mathml(plain));
        assertThat(marked).contains("id=\"check-1\"");
        assertThat(boxes(marked)).isEqualTo(boxes(plain));
    }

    private static String set(String tex, List<Display.Mark> marks) {
        SourceFile file = SourceFile.of("page.md", tex);
        Display display = DisplayReader.read(SourceText.copyOf(file.span(0, tex.length())), new Problems());
        List<Optional<Display.Number>> none = display.rows().stream()
                .map(row -> Optional.<Display.Number>empty())
                .toList();
        String edited = display.withNumbers(none, marks).text();
        Formula formula = new Formula(edited, true, Macros.NONE, List.of(), Set.of("check-1", "#finding"), tex);
        return ((TexRenderer.Typeset) katex.render(formula)).html().markup();
    }

    private static String mathml(String html) {
        return html.substring(html.indexOf("<math"), html.indexOf("</math>"));
    }

    /** The visible boxes in their order with their widths and spaces, without the wrappers that only group them. */
    private static String boxes(String html) {
        return html.substring(html.indexOf("katex-html"))
                .replaceAll("<span class=\"enclosing\"[^>]*>", "<span>")
                .replaceAll("</?a\\b[^>]*>", "")
                .replaceAll("<span class=\"katex-strut\"[^>]*></span>", "")
                .replaceAll("<span(?: class=\"katex-base\")?>", "")
                .replace("</span>", "");
    }
}
