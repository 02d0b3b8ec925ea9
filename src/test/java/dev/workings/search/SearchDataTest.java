package dev.workings.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.html.Passage;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SearchDataTest {
    @Test
    void aPassageIsItsPlaceAndItsBeginningAndTheWordsBeyondAreListedOnce() {
        String beginning = "word ".repeat(21).strip();
        Passage passage = new Passage(1, "hint", "Hint", beginning + " end after after Word", "code", List.of("nabla"));
        assertThat(SearchData.json(List.of(page("a.html", passage))))
                .isEqualTo("{\"pages\":[[\"a.html\",\"1.1\",\"Title\",[[1,\"hint\",\"Hint\",\"" + beginning
                        + " end …\"]]]],\"common\":\"\",\"later\":\"0after 0;0code 0\",\"commands\":\"0nabla 0\"}");
    }

    @Test
    void aWordIsWhatItHasInCommonWithTheOneBeforeThenTheFirstOfItsPlacesAndTheWayFromEachToTheNext() {
        Places places = new Places();
        places.add(Set.of("hint"), 2);
        places.add(Set.of("hence"), 3);
        places.add(Set.of("hence", "hint"), 40);
        assertThat(places.written()).isEqualTo("0hence 3 11;1int 2 12");
    }

    @Test
    void noLetterOfTwoPartsIsCutBetweenTwoWords() {
        Places places = new Places();
        places.add(Set.of("a\uD835\uDC9C", "a\uD835\uDC9E"), 0);
        assertThat(places.written()).isEqualTo("0a\uD835\uDC9C 0;1\uD835\uDC9E 0");
    }

    @Test
    void aWordThatStandsNearlyEverywhereIsLookedForInBeginningsOnly() {
        Passage[] passages = IntStream.range(0, 50)
                .mapToObj(i -> text("the word" + i + " " + "fill ".repeat(40) + "the rest" + i))
                .toArray(Passage[]::new);
        assertThat(SearchData.json(List.of(page("a.html", passages))))
                .contains("\"common\":\"fill the\"", ";47 7;")
                .doesNotContain("the 0");
    }

    @Test
    void numeralsBeyondTheBeginningAreLeftOutButForTheNumbersOfQuestions() {
        assertThat(Words.beyond(Set.of(), "0.899 12 1/4 x 2x 1.3.2 3.1.a and"))
                .containsExactly("1.3.2", "3.1.a", "and");
    }

    @Test
    void aBeginningEndsBetweenWords() {
        assertThat(IndexedPassage.beginning("a".repeat(100) + " " + "b".repeat(20)))
                .isEqualTo("a".repeat(100) + " …");
        assertThat(IndexedPassage.beginning("😀".repeat(200)))
                .isEqualTo("😀".repeat(IndexedPassage.BEGINNING / 2) + " …");
        assertThat(IndexedPassage.beginning("short")).isEqualTo("short");
    }

    @Test
    void theScriptIsOneStatementWhateverTheTextHasInIt() {
        String script = SearchData.script(List.of(page("a.html", text("it's \\ and \"quoted\"\n </script>"))));
        assertThat(script)
                .startsWith("workings.search.data = '{")
                .contains("it\\'s \\\\\\\\ and \\\\\"quoted\\\\\"\\\\n </script>")
                .endsWith("}';\n")
                .hasLineCount(1);
    }

    @Test
    void everyFileForTheBrowserIsListed() throws IOException, URISyntaxException {
        Path folder =
                Path.of(SearchAssets.class.getResource("ranking.js").toURI()).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.endsWith(".class")))
                    .containsExactlyInAnyOrderElementsOf(SearchAssets.all().stream()
                            .map(SearchAssets.Asset::path)
                            .toList());
        }
    }

    private static SearchPage page(String path, Passage... passages) {
        return new SearchPage(
                path,
                "1.1",
                "Title",
                Stream.of(passages).map(IndexedPassage::of).toList());
    }

    private static Passage text(String text) {
        return new Passage(0, "", "", text, "", List.of());
    }
}
