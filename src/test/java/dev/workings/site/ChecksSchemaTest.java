package dev.workings.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.workings.check.CheckReport;
import dev.workings.check.CheckedDisplay;
import dev.workings.check.CheckedRelation;
import dev.workings.check.Verdict;
import dev.workings.html.Html;
import dev.workings.page.Page;
import dev.workings.source.SourceFile;
import dev.workings.source.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code checks.json} holds and what its published schema says are the same. */
class ChecksSchemaTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final String TEXT = new String(ChecksJson.schema().bytes(), StandardCharsets.UTF_8);
    private static final Schema SCHEMA = REGISTRY.getSchema(TEXT, InputFormat.JSON);
    private static final Span SIGN =
            SourceFile.of("a.md", "a.md", "$$ a = b $$").span(5, 6);

    @Test
    void theSchemaIsItselfASchema() {
        Schema schemas = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(schemas.validate(TEXT, InputFormat.JSON)).isEmpty();
    }

    /** The file is what the build of that site gives: {@code GoldenPagesTest} holds it. */
    @Test
    void theChecksOfACourseAreWhatTheSchemaSays() throws IOException {
        Path golden = Path.of("src/test/resources/sites/pages/course/expected/checks.json");
        assertThat(problems(Files.readString(golden))).isEmpty();
    }

    @Test
    void theSchemaKnowsEveryVerdict() {
        Verdict.Checked checked = new Verdict.Checked(
                3, "attained", "n = 1", "exact", "counting", Optional.of("a set is counted"), Optional.of("413"));
        assertThat(problems(json(checked))).isEmpty();
        assertThat(problems(json(new Verdict.Proved("z in [0, 1]", 64, checked))))
                .isEmpty();
        assertThat(problems(json(new Verdict.Refuted("n = 1", "1", "1/2")))).isEmpty();
        assertThat(problems(json(new Verdict.Unchecked("a limit")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"reason\" : \"a limit\"    | \"why\" : \"a limit\"",
                "\"reason\" : \"a limit\"    | \"reason\" : \"a limit\", \"cases\" : 3",
                "\"status\" : \"unchecked\"  | \"status\" : \"checked\"",
                "\"status\" : \"unchecked\"  | \"status\" : \"believed\"",
                "\"line\" : 1                | \"line\" : \"1\"",
                "\"id\" : \"check-1\"        | \"id\" : \"1\"",
                "\"page\" : \"a.html\"       | \"page\" : \"a.md\"",
            })
    void theSchemaRefusesWhatIsWrong(String right, String wrong) {
        String json = json(new Verdict.Unchecked("a limit"));
        assertThat(json).contains(right);
        assertThat(problems(json.replace(right, wrong))).isNotEmpty();
    }

    private static List<Error> problems(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }

    private static String json(Verdict verdict) {
        CheckedRelation relation = new CheckedRelation("check-1", 2, 3, "=", SIGN, verdict);
        CheckReport report = new CheckReport(List.of(new CheckedDisplay(SIGN, List.of(relation), 1, 1)));
        return ChecksJson.of(List.of(new Page(
                "a.html",
                Html.EMPTY,
                "",
                Optional.empty(),
                Html.EMPTY,
                Html.EMPTY,
                Optional.empty(),
                Optional.empty(),
                Html.EMPTY,
                Html.EMPTY,
                List.of(),
                report,
                List.of(),
                List.of())));
    }
}
