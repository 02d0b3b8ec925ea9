package dev.workings.page;

import dev.workings.check.CheckReport;
import dev.workings.check.CheckedRelation;
import dev.workings.check.Verdict;
import dev.workings.html.Element;
import dev.workings.html.Html;
import dev.workings.source.SourceText;
import java.util.List;

/** Sets what was found for each relation sign of a page: a sentence, and a table that opens below it. */
final class CheckSetter {
    private static final List<String> COLUMNS =
            List.of("sign", "verdict", "cases", "margin", "at", "tolerance", "terms", "independent route", "seed");

    private final MathSetter math;
    private final ParsedPage page;

    CheckSetter(MathSetter math, ParsedPage page) {
        this.math = math;
        this.page = page;
    }

    /** Nothing for a page without relations. */
    Html section(CheckReport report) {
        if (report.total() == 0) {
            return Html.EMPTY;
        }
        Html summary = Element.of("summary", "block-title").with(summary(report));
        List<Html> rows = report.relations().map(this::row).toList();
        List<Html> headings = COLUMNS.stream()
                .map(column -> Element.of("th").attribute("scope", "col").with(column))
                .toList();
        Html head = Element.of("thead").with(Element.of("tr").with(Html.join(headings)));
        Html table = Element.of("table").with(head.plus(Element.of("tbody").with(Html.join(rows))));
        return Element.of("details", "block checks")
                .attribute("id", "checks")
                .with(summary.plus(BlockSetter.scrolling(table)))
                .plus(Html.text("\n"));
    }

    static String summary(CheckReport report) {
        return "%d of %d relations checked".formatted(report.evaluated(), report.total());
    }

    private Html row(CheckedRelation relation) {
        Html sign = math.inline(SourceText.standIn(relation.sign(), relation.place()));
        Html link = Element.of("a")
                .attribute("href", "#" + relation.id())
                .attribute(
                        "title",
                        "line " + relation.place().position().line() + " of "
                                + page.file().path())
                .with(sign);
        List<Html> cells = cells(relation.verdict()).stream()
                .map(text -> Element.of("td").with(text))
                .toList();
        Html first = Element.of("td").with(relation.verdict().isEvaluated() ? link : sign);
        return Element.of("tr").with(first.plus(Html.join(cells)));
    }

    private static List<String> cells(Verdict verdict) {
        if (verdict instanceof Verdict.Unchecked unchecked) {
            return List.of("not checked: " + unchecked.reason(), "", "", "", "", "", "", "");
        }
        if (verdict instanceof Verdict.Refuted refuted) {
            String sides = refuted.left() + " against " + refuted.right();
            return List.of("fails, as the erratum says", "1", sides, refuted.place(), "", "read", "", "");
        }
        String word = verdict instanceof Verdict.Proved proved
                ? "proved for all " + proved.box().replace(" in ", " ∈ ")
                : "checked";
        Verdict.Checked found = verdict.evaluation().orElseThrow();
        return List.of(
                word,
                Integer.toString(found.cases()),
                found.margin(),
                found.place(),
                found.tolerance(),
                found.given().map(reason -> "given: " + reason).orElse("read"),
                found.route(),
                found.seed().orElse(""));
    }
}
