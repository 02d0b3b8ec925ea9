package dev.workings.page;

import dev.workings.html.Html;
import dev.workings.listing.Highlighter;
import dev.workings.source.Problem;
import dev.workings.source.Problems;
import dev.workings.source.Span;

/** Marks the code of a page, and reports code for which the time is too short. */
record CodeSetter(Highlighter highlighter, Problems problems) {
    Html set(String code, String language, Span place) {
        Highlighter.Outcome outcome = highlighter.highlight(code, language);
        if (outcome instanceof Highlighter.Late late) {
            problems.report(new Problem(place, late.reason(), late.remedy()));
        }
        return outcome.html();
    }
}
