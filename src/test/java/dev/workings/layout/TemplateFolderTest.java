package dev.workings.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.workings.scratch.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateFolderTest {
    private static final String PAGE = """
            @import dev.workings.layout.PageView
            @import static dev.workings.layout.Markup.html
            @param PageView view
            """;

    @AutoClose
    private static final Scratch SCRATCH = Scratch.open();

    @TempDir
    private Path folder;

    @Test
    void anAuthorsTemplateReplacesTheBuiltInOne() throws IOException {
        assertThat(given("page.jte", PAGE + "<h1>${html(view.title())} by me</h1>")
                        .page(Views.page())
                        .markup())
                .isEqualTo("<h1>Errata by me</h1>");
    }

    @Test
    void anAuthorsTemplateMayUseABuiltInOne() throws IOException {
        Layout layout = given(
                "page.jte",
                PAGE + "@template.document(frame = view.frame(), kind = \"mine\", content = @`<p>Mine</p>`)");
        assertThat(layout.page(Views.page()).markup()).contains("<body class=\"mine\">", "<p>Mine</p>", "</html>");
    }

    /** It is looked for among all libraries only if it is missing among those of the templates. */
    @Test
    void anAuthorsTemplateMayUseAnyLibraryOfTheProgram() throws IOException {
        Layout layout = given("page.jte", PAGE + "<p>${org.jsoup.Jsoup.parse(\"<b>bold</b>\").text()}</p>");
        assertThat(layout.page(Views.page()).markup()).isEqualTo("<p>bold</p>");
    }

    @Test
    void aBuiltInTemplateUsesAnAuthorsPart() throws IOException {
        Layout layout = given("contents.jte", """
                @import dev.workings.layout.TocEntry
                @import java.util.List
                @param List<TocEntry> entries
                <p>${entries.size()} sections</p>
                """);
        assertThat(layout.question(Views.question("x")).markup()).contains("<p>3 sections</p>");
    }

    /** A page is in the frame of a document, which shows this part. */
    @Test
    void aBuiltInTemplateUsesOneThatUsesAnAuthorsPart() throws IOException {
        Layout layout = given("sharing.jte", """
                @param dev.workings.layout.Frame frame
                <meta name="mine" content="${frame.path()}">
                """);
        assertThat(layout.page(Views.page()).markup()).contains("<meta name=\"mine\"");
    }

    @Test
    void aVersionIsThatOfWhatDiffersFromTheBuiltInTemplates() throws IOException {
        String none = JteLayout.from(folder, SCRATCH).version();
        String text = Files.readString(Path.of("templates/page.jte"));
        assertThat(given("page.jte", text).version()).isEqualTo(none);
        assertThat(given("page.jte", text + "\n").version())
                .isNotEqualTo(none)
                .isNotEqualTo(given("page.jte", text + "\n\n").version());
    }

    @Test
    void anEmptyFolderGivesTheBuiltInPages() {
        assertThat(JteLayout.from(folder, SCRATCH).assignment(Views.assignment()))
                .isEqualTo(JteLayout.builtIn().assignment(Views.assignment()));
    }

    @Test
    void aWrongNameIsReportedAtItsLineInTheTemplate() {
        assertThatFaultOf("page.jte", PAGE + "<h1>\n${view.titel()}</h1>")
                .withMessageStartingWith("page.jte:5: cannot find symbol")
                .withMessageContaining("titel()");
    }

    @Test
    void theReportIsEnglishWhateverTheLanguageOfTheMachine() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.JAPAN);
        try {
            assertThatFaultOf("page.jte", PAGE + "${view.titel()}")
                    .withMessageStartingWith("page.jte:4: cannot find symbol");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void anOpenConditionIsReportedAtItsLine() {
        assertThatFaultOf("page.jte", PAGE + "@if(true)\n<p>\n")
                .withMessageStartingWith("page.jte:")
                .withMessageContaining("@endif");
    }

    @Test
    void aMissingPartIsReportedWhereItIsUsed() {
        assertThatFaultOf("page.jte", PAGE + "@template.missing()").withMessage("page.jte:4: missing.jte not found");
    }

    @Test
    void aFailureWhileRenderingNamesTheLine() throws IOException {
        Layout layout = given("page.jte", PAGE + "\n${view.frame().breadcrumbs().get(7).href()}");
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> layout.page(Views.page()))
                .withMessageStartingWith("page.jte:5: Index 7 out of bounds")
                .satisfies(fault -> assertThat(fault.template()).isEqualTo("page.jte"))
                .satisfies(fault -> assertThat(fault.line()).hasValue(5));
    }

    @Test
    void aMissingFolderIsRefused() {
        Path missing = folder.resolve("missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JteLayout.from(missing, SCRATCH))
                .withMessage("The folder of templates '%s' does not exist.", missing);
    }

    private Layout given(String name, String template) throws IOException {
        Files.writeString(folder.resolve(name), template);
        return JteLayout.from(folder, SCRATCH);
    }

    private org.assertj.core.api.ThrowableAssertAlternative<TemplateException> assertThatFaultOf(
            String name, String template) {
        return assertThatExceptionOfType(TemplateException.class).isThrownBy(() -> given(name, template));
    }
}
