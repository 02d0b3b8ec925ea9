package dev.workings.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CitationTest {
    @Test
    void aCitationHasWhatIsKnown() {
        Citation citation = new Citation(
                "Homework 4",
                Optional.of("The authors"),
                "CSC413, worked",
                Optional.of(LocalDate.of(2026, 11, 25)),
                Optional.of("https://example.org/a_b/"));
        assertThat(citation.bibtex()).isEqualTo("""
                        @misc{csc413-worked-homework-4-2026,
                          author = {{The authors}},
                          title = {{Homework 4}},
                          howpublished = {CSC413, worked},
                          year = {2026},
                          url = {https://example.org/a_b/}
                        }
                        """);
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        Citation citation = new Citation("Homework", Optional.empty(), "Site", Optional.empty(), Optional.empty());
        assertThat(citation.bibtex())
                .isEqualTo("@misc{site-homework,\n  title = {{Homework}},\n  howpublished = {Site}\n}\n");
    }

    @Test
    void signsThatTexReadsAreEscaped() {
        Citation citation =
                new Citation("50 % of $x_1 & {y} #2 ~ ^ \\", Optional.empty(), "Ü", Optional.empty(), Optional.empty());
        assertThat(citation.bibtex())
                .contains(
                        "title = {{50 \\% of \\$x\\_1 \\& \\{y\\} \\#2 \\textasciitilde{} \\textasciicircum{} \\textbackslash{}}}")
                .startsWith("@misc{50-of-x-1-y-2,");
    }
}
