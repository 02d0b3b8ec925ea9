package dev.workings.page;

import dev.workings.check.CheckReport;
import dev.workings.compute.Results;
import dev.workings.figure.PlotRenderer;
import dev.workings.html.Html;
import dev.workings.listing.Highlighter;
import dev.workings.listing.PatientHighlighter;
import dev.workings.math.FormulaRecorder;
import dev.workings.math.Macros;
import dev.workings.math.PatientTexRenderer;
import dev.workings.math.TexRenderer;
import dev.workings.settings.Repository;
import java.util.Optional;

/**
 * What a page is made of besides its text.
 *
 * @param results of its computation; empty if that failed
 * @param checks the verdicts of its displays
 * @param macros of its folder
 * @param references what it can point at
 * @param repository where its source is published
 * @param renderers what sets formulas, plots and code
 */
public record PageParts(
        Optional<Results> results,
        CheckReport checks,
        Macros macros,
        References references,
        Optional<Repository> repository,
        Renderers renderers) {
    PageParts withReferences(References others) {
        return new PageParts(results, checks, macros, others, repository, renderers);
    }

    /** The slow, pure functions of the build. */
    public record Renderers(TexRenderer tex, PlotRenderer plots, Highlighter highlighter, JavaSources sources) {
        /** These, with formulas taken down instead of set, and code left plain. */
        public Renderers recordedBy(FormulaRecorder recorder) {
            Highlighter plain = (code, language) -> new Highlighter.Plain(Html.text(code), "not yet", Optional.empty());
            return new Renderers(recorder, plots, plain, sources);
        }

        public Renderers with(JavaSources others) {
            return new Renderers(tex, plots, highlighter, others);
        }

        /** These for one page, whose formulas and code have limits of time. */
        public Renderers forOnePage() {
            return new Renderers(
                    new PatientTexRenderer(tex, PatientTexRenderer.LIMIT),
                    plots,
                    new PatientHighlighter(highlighter, PatientHighlighter.LIMIT),
                    sources);
        }
    }
}
