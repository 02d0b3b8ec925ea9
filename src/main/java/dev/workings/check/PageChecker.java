package dev.workings.check;

import dev.workings.check.Judgement.Subject;
import dev.workings.compute.check.Check;
import dev.workings.document.Block;
import dev.workings.document.Document;
import dev.workings.expression.Chain;
import dev.workings.expression.ChainReader;
import dev.workings.math.Macros;
import dev.workings.source.Names;
import dev.workings.source.Problem;
import dev.workings.source.Problems;
import dev.workings.source.SourceText;
import dev.workings.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks the displays of a page: those that name a check, {@code {check="name"}}, are evaluated; those that say why they cannot be,
 * {@code {unchecked="a limit"}}, are counted as not checked; and the claim of an erratum, {@code {refuted="name"}}, must fail.
 */
public final class PageChecker {
    private final Checks checks;
    private final Macros macros;
    private final Evaluations evaluations;
    private final Problems problems;
    private final Set<String> used = new HashSet<>();
    private int relations;

    private PageChecker(Checks checks, Macros macros, Evaluations evaluations, Problems problems) {
        this.checks = checks;
        this.macros = macros;
        this.evaluations = evaluations;
        this.problems = problems;
    }

    /**
     * @param computation where the page names its computation, for a check that no display uses
     * @param strict whether each relation of a solution must be checked, or excused with a reason
     * @param evaluations that were made when pages were checked before, and are added to
     */
    public static CheckReport check(
            Document document,
            Checks checks,
            Optional<SourceText> computation,
            Macros macros,
            boolean strict,
            Evaluations evaluations,
            Problems problems) {
        PageChecker checker = new PageChecker(checks, macros, evaluations, problems);
        List<CheckedDisplay> displays = checker.displays(document, strict);
        List<Problem> refusals = document.shownBlocks()
                .filter(Block.RefusedExample.class::isInstance)
                .flatMap(example -> checker.refusals((Block.RefusedExample) example, strict).stream())
                .toList();
        computation.ifPresent(checker::reportUnused);
        return new CheckReport(displays, refusals);
    }

    private List<CheckedDisplay> displays(Document document, boolean strict) {
        List<CheckedDisplay> displays =
                displays(document).flatMap(display -> display(display).stream()).toList();
        if (strict) {
            document.shownBlocks().filter(block -> isDiv(block, "solution")).forEach(this::reportUnchecked);
            document.shownBlocks().filter(block -> isDiv(block, "erratum")).forEach(this::reportUncorrected);
        }
        return displays;
    }

    /** What is wrong in an example of what is a mistake; none of it is wrong on the page. */
    private List<Problem> refusals(Block.RefusedExample example, boolean strict) {
        PageChecker alone = new PageChecker(checks, macros, evaluations, new Problems());
        alone.displays(example.document(), strict);
        used.addAll(alone.used);
        return alone.problems.sorted();
    }

    private static Stream<Block.DisplayMath> displays(Document document) {
        return document.shownBlocks()
                .filter(Block.DisplayMath.class::isInstance)
                .map(Block.DisplayMath.class::cast);
    }

    private static boolean isDiv(Block block, String name) {
        return block instanceof Block.Div div && div.name().text().equals(name);
    }

    /** An erratum that refutes a claim says what holds instead, and that is checked. */
    private void reportUncorrected(Block erratum) {
        List<Block.DisplayMath> displays =
                displays(new Document(List.of(erratum), List.of())).toList();
        Optional<Block.DisplayMath> refuted = displays.stream()
                .filter(display -> display.attributes().value("refuted").isPresent())
                .findFirst();
        boolean corrected = displays.stream()
                .anyMatch(display -> display.attributes().value("check").isPresent());
        if (refuted.isPresent() && !corrected) {
            problems.report(
                    refuted.get().span(),
                    "this erratum says what is wrong, but not what holds",
                    "add the corrected claim, with {check=\"name\"} behind it");
        }
    }

    private void reportUnchecked(Block block) {
        if (block instanceof Block.DisplayMath display && !isAnsweredFor(display)) {
            boolean claims = ChainReader.read(display.tex(), macros, problems).stream()
                    .anyMatch(chain -> !chain.relations().isEmpty());
            if (claims) {
                problems.report(
                        display.span(),
                        "this display of a solution is not checked",
                        "write {check=\"name\"} behind it, or {unchecked=\"why it cannot be\"}");
            }
        }
        block.blocks().forEach(this::reportUnchecked);
    }

    /** A misspelt key in its braces is a mistake of its own, and told as that. */
    private static boolean isAnsweredFor(Block.DisplayMath display) {
        return !display.attributes().entries().isEmpty();
    }

    private void reportUnused(SourceText computation) {
        checks.names().stream()
                .filter(name -> !used.contains(name))
                .forEach(name -> problems.report(
                        computation.locate(),
                        "no display uses the check '%s'".formatted(name),
                        "write {check=\"%s\"} behind the display that it is for".formatted(name)));
    }

    private Optional<CheckedDisplay> display(Block.DisplayMath display) {
        Optional<SourceText> name = display.attributes().value("check");
        Optional<SourceText> reason = display.attributes().value("unchecked");
        Optional<SourceText> claim = display.attributes().value("refuted");
        if (claim.isPresent()) {
            return isThere(claim.get()) ? Optional.of(evaluated(display, claim.get(), true)) : Optional.empty();
        }
        if (name.isPresent()) {
            return isThere(name.get()) ? Optional.of(evaluated(display, name.get(), false)) : Optional.empty();
        }
        return reason.map(text -> excused(display, text));
    }

    private boolean isThere(SourceText name) {
        used.add(name.text());
        boolean there = checks.names().contains(name.text());
        if (!there) {
            problems.report(
                    name.locate(),
                    "no check '%s' in this page's computation".formatted(name),
                    Names.suggest(name.text(), checks.names()));
        }
        return there;
    }

    private CheckedDisplay excused(Block.DisplayMath display, SourceText reason) {
        if (reason.text().isBlank()) {
            problems.report(
                    display.span(),
                    "this display does not say why it is not checked",
                    "write the reason: {unchecked=\"a limit\"}");
        }
        Subject subject = new Subject(display.tex().text(), macros, reason.text());
        return checked(display, evaluations.judgement(subject, told -> excused(display, reason, told), problems));
    }

    private Judgement excused(Block.DisplayMath display, SourceText reason, Problems told) {
        Verdict unchecked = new Verdict.Unchecked(reason.text());
        List<Judgement.Sign> signs = ChainReader.read(display.tex(), macros, told).stream()
                .flatMap(chain -> chain.relations().stream())
                .map(relation -> sign(display.tex(), relation, unchecked))
                .toList();
        return new Judgement(signs, 0, 0);
    }

    private CheckedDisplay evaluated(Block.DisplayMath display, SourceText name, boolean mustFail) {
        Subject subject = new Subject(display.tex().text(), macros, mustFail ? "fails" : "holds");
        return checked(
                display,
                evaluations.judgement(
                        checks,
                        name.text(),
                        subject,
                        told -> checks.judgement(
                                name.text(),
                                subject,
                                (check, found) -> evaluated(display, name, check, mustFail, found),
                                told),
                        problems));
    }

    private Judgement evaluated(
            Block.DisplayMath display, SourceText name, Check check, boolean mustFail, Problems told) {
        DisplayChecker.Found found = new DisplayChecker(name, check, mustFail, evaluations, told)
                .found(ChainReader.read(display.tex(), macros, told));
        List<Judgement.Sign> signs = found.relations().stream()
                .map(judged -> sign(display.tex(), judged.relation(), judged.verdict()))
                .toList();
        return new Judgement(signs, found.terms(), found.given());
    }

    private static Judgement.Sign sign(SourceText tex, Chain.Relation relation, Verdict verdict) {
        Span place = relation.place();
        int start = indexOf(tex, place.start());
        return new Judgement.Sign(start, start + place.text().length(), verdict);
    }

    private CheckedDisplay checked(Block.DisplayMath display, Judgement judgement) {
        List<CheckedRelation> signs = judgement.signs().stream()
                .map(sign -> relation(display.tex(), sign))
                .toList();
        return new CheckedDisplay(display.span(), signs, judgement.terms(), judgement.given());
    }

    private CheckedRelation relation(SourceText tex, Judgement.Sign sign) {
        Span place = tex.locate(sign.start(), sign.end());
        return new CheckedRelation(
                "check-" + ++relations, sign.start(), sign.end(), place.text(), place, sign.verdict());
    }

    /** Where in the display's TeX the character stands that comes from an offset of the file. */
    private static int indexOf(SourceText tex, int offset) {
        int index = 0;
        while (index < tex.length() && tex.locate(index, index + 1).start() != offset) {
            index++;
        }
        return index;
    }
}
