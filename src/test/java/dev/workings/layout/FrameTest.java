package dev.workings.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.workings.html.Html;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTest {
    @ParameterizedTest
    @ValueSource(strings = {"./", "../", "../../", "/", "/course/"})
    void theRootIsAPathThatEndsInASlash(String root) {
        assertThat(withRoot(root).asset("site.css")).isEqualTo(root + "assets/site.css");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "a/", "//elsewhere.example/", "https://elsewhere.example/"})
    void anotherRootIsRefused(String root) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withRoot(root))
                .withMessage("The root of a page must be './', '../…' or '/…/', not '%s'.", root);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a.html", "../a.html#x:y", "#eq:x", "a?b=c:d", "https://example.org", "mailto:a@example.org"})
    void harmlessLinksPass(String href) {
        assertThatCode(() -> new Link(Html.text("there"), href)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", " JavaScript:alert(1)", "java\nscript:alert(1)", "data:text/html,x"})
    void otherSchemesAreRefused(String href) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Link(Html.text("there"), href))
                .withMessage("A link must be relative or lead to http, https or mailto, not '%s'.", href);
    }

    @Test
    void theSitesTitleIsNotSaidTwice() {
        assertThat(Views.plainFrame("Worked Solutions").fullTitle()).isEqualTo("Worked Solutions");
    }

    private static Frame withRoot(String root) {
        return new Frame(
                Views.SITE, "Title", "", root, "a.html", List.of(), Optional.empty(), Optional.empty(), List.of());
    }
}
