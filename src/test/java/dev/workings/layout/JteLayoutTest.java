package dev.workings.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.html.Html;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class JteLayoutTest {
    private static final Layout LAYOUT = JteLayout.builtIn();

    /** One document of each kind, beside the file of the same name in the resources. */
    private static final Map<String, Supplier<Html>> DOCUMENTS = Map.of(
            "home.html", () -> LAYOUT.home(Views.home()),
            "assignment.html", () -> LAYOUT.assignment(Views.assignment()),
            "question.html", () -> LAYOUT.question(Views.question("About x")),
            "page.html", () -> LAYOUT.page(Views.page()),
            "checks.html", () -> LAYOUT.checks(Views.checks()),
            "errata.html", () -> LAYOUT.errata(Views.errata()),
            "colophon.html", () -> LAYOUT.colophon(Views.colophon()),
            "print.html", () -> LAYOUT.print(Views.print()),
            "not-found.html", () -> LAYOUT.notFound(Views.notFound()));

    @TestFactory
    Stream<DynamicTest> eachKindOfViewBecomesTheDocumentOnFile() {
        return forEach((name, document) -> {
            if (Boolean.getBoolean("golden.update")) {
                Files.writeString(Path.of("src/test/resources/dev/workings/layout", name), document);
            } else {
                assertThat(document).isEqualTo(read(name));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> noDocumentCarriesStylesOrScriptsOfItsOwn() {
        return forEach((name, document) -> assertThat(document)
                .doesNotContain("<style", " style=", "javascript:")
                .doesNotContainPattern("<script(?! src=| type=\"application/ld\\+json\")")
                .doesNotContainPattern(" on[a-z]+="));
    }

    @TestFactory
    Stream<DynamicTest> everyDocumentHasOneHeadingOfTheFirstLevel() {
        return forEach((name, document) -> assertThat(document).containsOnlyOnce("<h1"));
    }

    @Test
    void textIsEscapedWhereverItGoes() {
        String hostile = "\"><script>alert('x')</script>&";
        assertThat(LAYOUT.question(Views.question(hostile)).markup())
                .doesNotContain("<script>")
                .contains("<title>\"&gt;&lt;script&gt;alert('x')&lt;/script&gt;&amp; · Worked Solutions</title>");
    }

    @Test
    void aShortPageHasNoTableOfContents() {
        assertThat(LAYOUT.page(Views.page()).markup()).doesNotContain("class=\"contents\"");
    }

    private interface Check {
        void of(String name, String document) throws IOException;
    }

    private static Stream<DynamicTest> forEach(Check check) {
        return DOCUMENTS.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey(),
                        () -> check.of(each.getKey(), each.getValue().get().markup())));
    }

    private static String read(String name) throws IOException {
        return new String(JteLayoutTest.class.getResourceAsStream(name).readAllBytes(), StandardCharsets.UTF_8);
    }
}
