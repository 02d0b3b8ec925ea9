package dev.workings.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.html.Html;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the preview sends is the document and its own script, whatever pieces the document is made of. */
class LiveDocumentTest {
    private static final String DOCUMENT =
            "<html><head><title>é 𝔸</title></head><body>x² ≥ 0, 𝔹, and 𝔸</body></html>";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 20, 1000})
    void addsTheScriptAtTheEndOfTheHead(int longest) {
        LiveDocument live = new LiveDocument(inPieces(DOCUMENT, longest));
        String sent = new String(live.bytes(), StandardCharsets.UTF_8);
        assertThat(sent).containsOnlyOnce("live.js\" data-version=\"%s\"".formatted(live.version()));
        assertThat(sent.replaceFirst("(?s)<link .*</script>\\R", "")).isEqualTo(DOCUMENT);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 1000})
    void leavesADocumentWithoutAHeadAsItIs(int longest) {
        String bare = "𝔸 text";
        assertThat(new LiveDocument(inPieces(bare, longest)).bytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(bare);
    }

    @Test
    void aVersionIsThatOfTheTextAndNotOfItsPieces() {
        assertThat(List.of(1, 5, 1000))
                .extracting(longest -> new LiveDocument(inPieces(DOCUMENT, longest)).version())
                .containsOnly("%08x".formatted(DOCUMENT.hashCode()));
    }

    private static Html inPieces(String text, int longest) {
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < text.length(); at += longest) {
            pieces.add(text.substring(at, Math.min(text.length(), at + longest)));
        }
        return Html.trusted(pieces);
    }
}
