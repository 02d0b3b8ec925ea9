package dev.workings.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
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

    @Property
    void whatIsPackedIsWhatItWas(
            @ForAll List<@Chars({'a', '<', '\u200b', '\u2264'}) String> texts, @ForAll @IntRange(max = 50) int times) {
        Html plain = Html.join(texts.stream().map(Html::text).toList());
        Html unpacked = Html.join(Collections.nCopies(times, plain));
        Html packed = unpacked.pack();
        assertThat(packed).isEqualTo(unpacked).hasSameHashCodeAs(unpacked);
        assertThat(packed.length()).isEqualTo(unpacked.length());
        assertThat(packed.plus(plain).markup()).isEqualTo(unpacked.markup() + plain.markup());
        assertThat(String.join("", packed.plus(plain).pieces())).isEqualTo(unpacked.markup() + plain.markup());
    }

    @Test
    void aLongPieceIsPackedToLessAndAShortOneNotAtAll() {
        assertThat(Html.text("<".repeat(5_000)).pack().packed())
                .hasValueSatisfying(packed -> assertThat(packed.deflated()).hasSizeLessThan(500));
        assertThat(Html.text("<").pack().packed()).isEmpty();
    }

    @Test
    void aPartThatWasWrittenIsStillAPart() {
        Html part = Html.text("a").plus(Html.text("b"));
        assertThat(part.markup()).isEqualTo("ab");
        assertThat(Element.of("p").with(part).plus(part).markup()).isEqualTo("<p>ab</p>ab");
    }
}
