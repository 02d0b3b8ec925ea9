package dev.workings.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.document.Block;
import dev.workings.document.Inline;
import dev.workings.source.Problems;
import dev.workings.source.SourceFile;
import dev.workings.source.SourceText;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MarkdownParserTest {
    private final MarkdownParser parser = new MarkdownParser();

    /** Whether or not it takes the short way for lines without marks. */
    @Property(tries = 2000)
    void aLineIsReadAsTheSameWordsInAParagraph(@ForAll("lines") String line) {
        SourceText text = SourceText.copyOf(SourceFile.of("a.md", line).span(0, line.length()));
        List<Block> blocks = parser.parse(text, new Problems()).blocks();
        assertThat(blocks).hasSize(1);
        List<Inline> paragraph = blocks.get(0).inlines();
        assertThat(parser.parseInline(text, new Problems())).hasToString(paragraph.toString());
    }

    /** They begin with a letter, as a number could begin a list. */
    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.of(
                        "a", "é", "7", " ", "  ", ",", ";", "(", ")", "'", "’", "–", "*b*", "`c`", "$x$", "\\", "_",
                        "&amp;", "!")
                .list()
                .ofMaxSize(8)
                .map(words -> "w" + String.join("", words) + "z");
    }
}
