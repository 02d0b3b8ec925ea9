package dev.workings.page;

import dev.workings.check.CheckReport;
import dev.workings.check.CheckedRelation;
import dev.workings.check.Verdict;
import dev.workings.html.Element;
import dev.workings.html.Html;
import dev.workings.settings.Repository;
import dev.workings.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Sets what was found for each relation sign of a page: a sentence, and a table that opens below it. */
final class CheckSetter {
    /** The id of the table, without the line above it. */
    static final String TABLE = "checks-table";

    private static final List<String> COLUMNS = List.of(
            "sign", "verdict", "cases", "margin", "at", "tolerance", "terms", "independent route", "seed", "source");

    private final MathSetter math;
    private final ParsedPage page;
    private final Optional<Repository> repository;

    CheckSetter(MathSetter math, ParsedPage page, Optional<Repository> repository) {
        this.math = math;
        this.page = page;
        this.repository = repository;
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
        return Element.of("details", "block checks folded")
                .attribute("id", "checks")
                .with(summary.plus(
                        Element.of("div", "checks-table").attribute("id", TABLE).with(table)))
                .plus(Html.text("\n"));
    }

    /** The id of what is told about a relation. */
    static String finding(CheckedRelation relation) {
        return "finding-of-" + relation.id();
    }

    static String summary(CheckReport report) {
        String relations = report.total() == 1 ? "relation" : "relations";
        return "%d of %d %s checked".formatted(report.evaluated(), report.total(), relations);
    }

    private Html row(CheckedRelation relation) {
        Html sign = math.inline(SourceText.standIn(relation.sign(), relation.place()));
        Html link = Element.of("a")
                .attribute("href", "#" + relation.id())
                .attribute("aria-label", name(relation))
                .with(sign);
        List<String> cells = cells(relation.verdict());
        int last = IntStream.range(0, cells.size())
                .filter(i -> !cells.get(i).isEmpty())
                .max()
                .orElse(0);
        List<Html> others = IntStream.rangeClosed(0, last)
                .mapToObj(i -> cell(COLUMNS.get(i + 1), cells.get(i), i == last ? cells.size() - last : 1))
                .toList();
        Html first = Element.of("td").with(relation.verdict().isEvaluated() ? link : sign);
        return Element.of("tr", relation.verdict().status())
                .attribute("id", finding(relation))
                .with(first.plus(Html.join(others)).plus(source(relation)));
    }

    /** Browsers take no name for a link from the MathML in it. */
    private static String name(CheckedRelation relation) {
        String number = relation.id().substring(relation.id().lastIndexOf('-') + 1);
        return "sign %s, %s".formatted(number, relation.sign().replace("\\", ""));
    }

    /** The line of the author's file, as a link where that is published. */
    private Html source(CheckedRelation relation) {
        int line = relation.place().position().line();
        Html text = Html.text("line\u00a0" + line);
        Html place = repository
                .filter(any -> relation.place().file().equals(page.file()))
                .flatMap(published -> published.line(page.file(), line))
                .map(address -> Element.of("a").attribute("href", address).with(text))
                .orElse(text);
        return Element.of("td").attribute("data-label", "source").with(place);
    }

    /** On a narrow screen the cells of a row stand below each other, each behind the name of its column. */
    private static Html cell(String column, String text, int columns) {
        Element cell = Element.of("td").attribute("data-label", column);
        return (columns == 1 ? cell : cell.attribute("colspan", Integer.toString(columns))).with(Abridged.of(text));
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
