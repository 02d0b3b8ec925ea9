package dev.workings.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.html.Html;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractTest {
    private static final String PICTURE = "<figure><img alt=\"x\" src=\"x.png\"></figure>";

    @ParameterizedTest
    @CsvSource({
        "A summary, Yes., Is it?, All., A summary",
        ",          Yes., Is it?, All., Yes.",
        ",          ,     Is it?, All., Is it?",
        ",          P,    P,      All., All.",
        ",          P,    P,      P,    The title",
    })
    void aPageIsDescribedByTheFirstOfItsPartsThatHasText(
            String summary, String answer, String statement, String whole, String description) {
        Extract.Source source = new Extract.Source(
                Optional.ofNullable(summary), part(statement), part(answer), part(whole), "The title");
        assertThat(Extract.of(source).description()).isEqualTo(description);
    }

    private static Optional<Html> part(String text) {
        return Optional.ofNullable(text)
                .map(words -> Html.trusted(words.equals("P") ? PICTURE : "<p>" + words + "</p>"));
    }
}
