package dev.workings.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What editors are told of the settings, and what is read of them, are the same. */
class SettingsSchemasTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    /** The repository's own course, and a new one. */
    private static final List<Path> COURSES =
            List.of(Path.of("content"), Path.of("src/main/resources/dev/workings/scaffold/course/content"));

    @TestFactory
    Stream<DynamicTest> eachIsItselfASchema() {
        return SettingsSchemas.all().stream()
                .map(schema -> DynamicTest.dynamicTest(schema.fileName(), () -> {
                    SchemaLocation dialect = SchemaLocation.of("https://json-schema.org/draft/2020-12/schema");
                    assertThat(REGISTRY.getSchema(dialect).validate(schema.text(), InputFormat.JSON))
                            .isEmpty();
                }));
    }

    @Test
    void theirKeysAreThoseThatAreRead() throws JsonProcessingException {
        JsonNode site = json("site");
        assertThat(keys(site)).containsExactlyElementsOf(SiteSettings.KEYS);
        assertThat(keys(site.at("/properties/licence"))).containsExactlyElementsOf(SiteSettings.Licence.KEYS);
        JsonNode assignment = json("assignment");
        assertThat(keys(assignment)).containsExactlyElementsOf(AssignmentSettings.KEYS);
        assertThat(keys(assignment.at("/properties/parts/items")))
                .containsExactlyElementsOf(AssignmentSettings.Part.KEYS);
        assertThat(keys(json("page"))).containsExactlyElementsOf(FrontMatter.KEYS);
    }

    @Test
    void eachKeyIsDescribed() throws JsonProcessingException {
        for (String name : List.of("site", "assignment", "page")) {
            assertThat(json(name).findValues("properties"))
                    .isNotEmpty()
                    .allSatisfy(keys -> assertThat(keys)
                            .allSatisfy(key ->
                                    assertThat(key.path("description").asText()).endsWith(".")));
        }
    }

    @TestFactory
    Stream<DynamicTest> theYamlOfACourseIsWhatTheySay() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path course : COURSES) {
            try (Stream<Path> files = Files.walk(course)) {
                files.filter(Files::isRegularFile)
                        .flatMap(SettingsSchemasTest::isValid)
                        .forEach(tests::add);
            }
        }
        assertThat(tests).hasSizeGreaterThan(15);
        return tests.stream();
    }

    private static Stream<DynamicTest> isValid(Path file) {
        String name = file.getFileName().toString();
        if (name.equals("index.md") || !name.matches(".*\\.(yaml|md)")) {
            return Stream.empty();
        }
        String schema = name.endsWith(".md") ? "page" : name.replace(".yaml", "");
        return Stream.of(DynamicTest.dynamicTest(file.toString(), () -> {
            String text = Files.readString(file).replaceAll("@(\\w+)@", "$1");
            assertThat(problems(schema, name.endsWith(".md") ? frontMatter(text) : text))
                    .isEmpty();
        }));
    }

    private static String frontMatter(String page) {
        return page.substring(4, page.indexOf("\n---\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "site       | title: Course                        | titel: Course",
                "site       | title: Course                        | author: Ada",
                "site       | {title: A, base-url: 'https://a.b/'}  | {title: A, base-url: a.b}",
                "site       | {title: A, repository: 'http://a.b'}  | {title: A, repository: 'git@a.b:c'}",
                "site       | {title: A, licence: {name: B}}        | {title: A, licence: B}",
                "site       | {title: A, licence: {name: B}}        | {title: A, licence: {url: 'https://a.b'}}",
                "site       | {title: A, licence: {name: B}}        | {title: A, licence: {name: B, link: 'https://a.b'}}",
                "assignment | title: Homework                       | {title: Homework, part: []}",
                "assignment | {title: A, due: 2021-04-08}           | {title: A, due: 8 April 2021}",
                "assignment | {title: A, points: 2.5}               | {title: A, points: many}",
                "assignment | {title: A, points: 0}                 | {title: A, points: -1}",
                "assignment | {title: A, parts: [{number: 1, title: B}]} | {title: A, parts: [{number: 1}]}",
                "assignment | {title: A, parts: [{number: 1, title: B}]} | {title: A, parts: {number: 1, title: B}}",
                "assignment | {title: A, source: 'https://a.b/c.pdf'}    | {title: A, source: c.pdf}",
                "page       | question: 3.1.a                       | question: three",
                "page       | question: 1.1                         | questions: 1.1",
                "page       | points: 0.25                          | points: -0.25",
                "page       | computation: a.b.Chain                | computation: a/b/Chain.java",
                "page       | seed: 413                             | seed: 4.13",
                "page       | updated: 2026-11-25                   | updated: today",
            })
    void theyAcceptWhatIsRightAndRefuseWhatIsWrong(String schema, String right, String wrong) {
        assertThat(problems(schema, right)).isEmpty();
        assertThat(problems(schema, wrong)).isNotEmpty();
    }

    private static List<Error> problems(String schema, String yaml) {
        return REGISTRY.getSchema(text(schema), InputFormat.JSON).validate(yaml, InputFormat.YAML);
    }

    private static Collection<String> keys(JsonNode schema) {
        assertThat(schema.get("additionalProperties").asBoolean()).isFalse();
        List<String> keys = new ArrayList<>();
        schema.get("properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static JsonNode json(String name) throws JsonProcessingException {
        return new ObjectMapper().readTree(text(name));
    }

    private static String text(String name) {
        return SettingsSchemas.all().stream()
                .filter(schema -> schema.fileName().equals(name + ".schema.json"))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
