package dev.workings.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.math.KatexAssets.Asset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class KatexAssetsTest {
    private static final List<Asset> ASSETS = KatexAssets.all();
    private static final List<Asset> FONTS = ASSETS.subList(1, ASSETS.size() - 3);

    @Test
    void theStyleSheetComesFirstAndThenTwentyFontsAndTheScriptThatCopiesTex() {
        assertThat(ASSETS.get(0).path()).isEqualTo("katex.min.css");
        assertThat(FONTS)
                .hasSize(20)
                .allSatisfy(font -> assertThat(font.path()).matches("fonts/KaTeX_[A-Za-z0-9]+-[A-Za-z]+\\.woff2"));
        assertThat(ASSETS.get(ASSETS.size() - 3).path()).isEqualTo("copy-tex.min.js");
    }

    @Test
    void theLicencesComeWithThem() {
        Asset fonts = ASSETS.get(ASSETS.size() - 2);
        assertThat(fonts.path()).isEqualTo("fonts/OFL-KaTeX.txt");
        assertThat(new String(fonts.content(), StandardCharsets.UTF_8))
                .contains("with Reserved Font Name KaTeX_Main", "SIL OPEN FONT LICENSE Version 1.1");
        Asset last = ASSETS.get(ASSETS.size() - 1);
        assertThat(last.path()).isEqualTo("LICENSE.txt");
        assertThat(new String(last.content(), StandardCharsets.UTF_8)).contains("Khan Academy");
    }

    @Test
    void everyFontIsWoff2() {
        assertThat(FONTS)
                .allSatisfy(font -> assertThat(new String(font.content(), 0, 4, StandardCharsets.US_ASCII))
                        .isEqualTo("wOF2"));
    }

    @Test
    void theStyleSheetNamesNoFileThatIsNotThere() {
        String css = new String(ASSETS.get(0).content(), StandardCharsets.UTF_8);
        List<String> named = Pattern.compile("url\\(([^)]*)\\)")
                .matcher(css)
                .results()
                .map(url -> url.group(1))
                .toList();
        assertThat(named)
                .containsExactlyElementsOf(FONTS.stream().map(Asset::path).toList());
        assertThat(css).contains("src:url(fonts/KaTeX_AMS-Regular.woff2) format(\"woff2\")}");
    }
}
