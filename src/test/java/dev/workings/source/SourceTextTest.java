package dev.workings.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceTextTest {
    private final SourceFile file = SourceFile.of("page.md", "> $$\n> x_1 +\n> y\n> $$\n");

    @Test
    void aCharacterOfACopyIsAtItsOwnPlace() {
        SourceText text = SourceText.copyOf(file.span(7, 10));
        assertThat(text.text()).isEqualTo("x_1");
        assertThat(text.locate(1, 3)).isEqualTo(file.span(8, 10));
    }

    @Test
    void aTextWithGapsKnowsThePlacesOnBothSides() {
        SourceText text = twoLines();
        assertThat(text.text()).isEqualTo("x_1 +\ny");
        assertThat(text.locate(6, 7)).isEqualTo(file.span(15, 16));
        assertThat(text.locate(4, 7)).isEqualTo(file.span(11, 16));
    }

    @Test
    void whatStandsInIsWhereItsOriginIs() {
        SourceText text = SourceText.builder(file.start())
                .copy(file.span(7, 8))
                .put("1.25e-3", file.span(8, 10))
                .build();
        assertThat(text.locate(3, 5)).isEqualTo(file.span(8, 10));
    }

    @Test
    void aPartOfATextKeepsItsPlaces() {
        SourceText text = twoLines();
        assertThat(text.substring(5, 7).locate(1, 2)).isEqualTo(file.span(15, 16));
        assertThat(text.substring(3, 6).strip().locate()).isEqualTo(file.span(11, 12));
    }

    @Test
    void anEmptyTextIsWhereItWasBegun() {
        assertThat(SourceText.builder(file.span(5, 9)).build().locate()).isEqualTo(file.span(5, 5));
    }

    private SourceText twoLines() {
        return SourceText.builder(file.start())
                .copy(file.span(7, 13))
                .copy(file.span(15, 16))
                .build();
    }
}
