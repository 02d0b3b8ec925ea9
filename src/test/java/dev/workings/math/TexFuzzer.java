package dev.workings.math;

import dev.workings.html.Acting;
import dev.workings.math.TexRenderer.Rejected;
import dev.workings.math.TexRenderer.Typeset;
import dev.workings.source.Problems;
import dev.workings.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Any bytes as a macros file and a formula, divided by a zero byte: KaTeX sets it, without anything that acts, or says where it cannot. */
public final class TexFuzzer {
    private static final KatexRenderer KATEX = KatexRenderer.create();

    private TexFuzzer() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        int zero = text.indexOf('\0');
        String macros = zero < 0 ? "" : text.substring(0, zero);
        String tex = text.substring(zero + 1);
        Formula formula = Formula.display(tex);
        if (zero >= 0) {
            Macros read = MacroReader.read(SourceFile.of("macros.tex", macros), new Problems());
            formula = new Formula(tex, true, read, List.of(), java.util.Set.of(), tex);
        }
        check(KATEX.render(formula), tex);
    }

    private static void check(TexRenderer.Outcome outcome, String tex) {
        if (outcome instanceof Rejected rejected) {
            if (rejected.message().isBlank()
                    || rejected.message().startsWith("KaTeX fails")
                    || rejected.start() < 0
                    || rejected.end() > tex.length()) {
                throw new AssertionError(rejected.toString());
            }
        } else {
            // KaTeX's own lengths are styles, which become classes when the page is laid out; an author can write none.
            List<String> acting = Acting.in(((Typeset) outcome).html().markup().replace(" style=\"", " class=\""));
            if (!acting.isEmpty()) {
                throw new AssertionError(acting.toString());
            }
        }
    }
}
