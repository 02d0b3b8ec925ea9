package dev.workings.layout;

import dev.workings.html.Html;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Small views of every kind, for tests. */
final class Views {
    static final SiteInfo SITE = new SiteInfo(
            "Worked Solutions",
            Optional.of("Ada Author"),
            Optional.of(new Link(Html.text("CC BY 4.0"), "https://creativecommons.org/licenses/by/4.0/")),
            Optional.of("https://example.org/course"),
            "en",
            List.of(new Link(Html.text("Checks"), "checks.html"), new Link(Html.text("Errata"), "errata.html")));
    static final Totals TOTALS = new Totals(
            Optional.of("9 of 10 points worked"),
            Optional.of(new Link(Html.text("3 of 4 relations checked"), "../../checks.html#course/hw")),
            Optional.of(new Link(Html.text("1 erratum"), "../../errata.html")));

    static final Sharing SHARING = new Sharing(
            "article",
            Optional.of("https://example.org/course/hw/1-1.html"),
            Optional.of(new Sharing.Picture("https://example.org/assets/cards/1-1.png", 1200, 630, "A “question”")),
            Optional.of(LocalDate.of(2026, 11, 25)),
            Html.trusted("{\"@type\":\"Question\"}"),
            Optional.of("../../feed.xml"),
            Optional.of("https://example.org/course/issues/new?title=Mistake&body=Page"));

    private Views() {}

    static Frame frame(String title) {
        return new Frame(
                        SITE,
                        title,
                        "A question and its solution.",
                        "../../",
                        "course/hw/1-1.html",
                        List.of(
                                new Link(Html.text("Worked Solutions"), "../../index.html"),
                                new Link(Html.text("Homework"), "index.html"),
                                new Link(Html.text("1.1"), "1-1.html")),
                        Optional.of(new Link(Html.text("Homework"), "index.html")),
                        Optional.of(new Link(Html.trusted("1.2 About <i>x</i>"), "1-2.html")),
                        List.of(
                                new TocEntry(Html.text("Statement"), "#statement", 2),
                                new TocEntry(Html.trusted("The case <i>x</i> = 0"), "#case", 3),
                                new TocEntry(Html.text("Pitfall"), "#pitfall", 2)))
                .sharedAs(SHARING);
    }

    static Frame plainFrame(String title) {
        SiteInfo bare = new SiteInfo(title, Optional.empty(), Optional.empty(), Optional.empty(), "de", List.of());
        return new Frame(bare, title, "", "./", "index.html", List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    static HomeView home() {
        return new HomeView(
                plainFrame("Worked Solutions"),
                Html.trusted("<p>Welcome.</p>"),
                List.of(
                        new HomeView.AssignmentCard(
                                Html.text("Homework 4"),
                                "hw4/index.html",
                                Optional.of("CSC413"),
                                Optional.of("8 April 2021"),
                                Optional.of("10 points"),
                                12,
                                TOTALS),
                        new HomeView.AssignmentCard(
                                Html.text("Homework 5"),
                                "hw5/index.html",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                1,
                                new Totals(Optional.empty(), Optional.empty(), Optional.empty()))),
                List.of(new Link(Html.text("Errata"), "errata.html")));
    }

    static AssignmentView assignment() {
        return new AssignmentView(
                frame("Homework 4"),
                Html.text("Homework 4"),
                Optional.of("CSC413"),
                Optional.of(new Link(Html.text("As published"), "https://example.org/hw4.pdf")),
                Optional.of("8 April 2021"),
                Optional.of("10 points"),
                TOTALS,
                Optional.of("print.html"),
                Html.trusted("<p>About networks.</p>"),
                List.of(new AssignmentView.Part(
                        Html.text("Attention"),
                        "10 points",
                        List.of(new AssignmentView.QuestionRow(
                                "1.1",
                                Html.trusted("The case <i>x</i>"),
                                "0.5 points",
                                Optional.of(new Link(
                                        Html.text("3 of 4 relations checked"), "../../checks.html#course/hw/1-1")),
                                "1-1.html")))),
                "@misc{homework-4,\n  title = {{Homework 4}}\n}\n");
    }

    static QuestionView question(String title) {
        return new QuestionView(
                frame(title),
                "1.1",
                Html.text(title),
                "0.5 points",
                Optional.of("3 of 4 relations checked"),
                Html.trusted("<section class=\"block answer\" id=\"answer\"><p>Yes &amp; no.</p></section>"),
                Optional.of(
                        new QuestionView.Computed("course.hw.Answer", Optional.of("https://example.org/Answer.java"))));
    }

    static PageView page() {
        return new PageView(plainFrame("Errata"), Html.text("Errata"), Html.trusted("<p>None.</p>"));
    }

    static ChecksView checks() {
        return new ChecksView(
                frame("Checks"),
                4,
                3,
                List.of(new ChecksView.Section(
                        "course/hw",
                        "Homework 4",
                        Optional.of("course/hw/index.html"),
                        List.of(new ChecksView.Row(
                                "course/hw/1-1",
                                new Link(Html.trusted("1.1 The case <i>x</i>"), "course/hw/1-1.html"),
                                2,
                                0,
                                0,
                                1,
                                1,
                                "a limit",
                                "3 of 4 relations checked",
                                Html.trusted("<table><tr><td>=</td></tr></table>"))))));
    }

    static ErrataView errata() {
        return new ErrataView(
                frame("Errata"),
                List.of(new ErrataView.Entry(
                        Optional.of(new Link(Html.text("Homework 4"), "course/hw/index.html")),
                        new Link(Html.trusted("1.1 The case <i>x</i>"), "course/hw/1-1.html"),
                        List.of(Html.trusted("<section class=\"block erratum\"><p>Not 2.</p></section>")))));
    }

    static ColophonView colophon() {
        return new ColophonView(
                frame("Colophon"),
                List.of(new ColophonView.Row(
                        "Type & Co",
                        Optional.of("https://example.org/type"),
                        "1.0",
                        "SIL Open Font License 1.1",
                        Optional.of("fonts/OFL.txt"))),
                List.of(new ColophonView.Row("org.example:jar", Optional.empty(), "2", "MIT", Optional.empty())));
    }

    static PrintView print() {
        return new PrintView(
                frame("Homework 4, print edition"),
                assignment(),
                Optional.of("https://example.org/course/hw/"),
                List.of(new PrintView.Question(
                        "@1-1",
                        "1.1",
                        Html.trusted("The case <i>x</i>"),
                        "0.5 points",
                        Optional.of("3 of 4 relations checked"),
                        Html.trusted(
                                "<section class=\"block answer\" id=\"answer@1-1\"><p>Yes &amp; no.</p></section>"),
                        Optional.of(new QuestionView.Computed("course.hw.Answer", Optional.empty())))));
    }

    static NotFoundView notFound() {
        return new NotFoundView(new Frame(
                SITE,
                "Not found",
                "",
                "/course/",
                "404.html",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
    }
}
