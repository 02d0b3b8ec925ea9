package dev.workings.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HtmlTest {
    private static final int MANY = 100_000;

    @Property
    void aPieceOfSeveralPartsIsWhatTheyAreOneAfterTheOther(@ForAll List<String> texts) {
        String expected = texts.stream().map(Html::escape).collect(Collectors.joining());
        Html joined = Html.join(texts.stream().map(Html::text).toList());
        Html added = texts.stream().map(Html::text).reduce(Html.EMPTY, Html::plus);
        assertThat(joined.markup()).isEqualTo(expected);
        assertThat(added).isEqualTo(joined).hasSameHashCodeAs(joined).hasToString(expected);
        assertThat(added.isEmpty()).isEqualTo(expected.isEmpty());
    }

    @Test
    void aTextOfManyPiecesIsWrittenWithoutADeepStack() {
        Html text = Html.EMPTY;
        for (int i = 0; i < MANY; i++) {
            text = text.plus(Html.text("<"));
        }
        assertThat(text.markup()).isEqualTo("&lt;".repeat(MANY));
    }

    @Test
    void aPartThatWasWrittenIsStillAPart() {
        Html part = Html.text("a").plus(Html.text("b"));
        assertThat(part.markup()).isEqualTo("ab");
        assertThat(Element.of("p").with(part).plus(part).markup()).isEqualTo("<p>ab</p>ab");
    }
}
