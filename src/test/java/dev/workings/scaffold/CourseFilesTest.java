package dev.workings.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.workings.markdown.MarkdownParser;
import dev.workings.settings.FrontMatter;
import dev.workings.site.OutputFile;
import dev.workings.source.Problem;
import dev.workings.source.Problems;
import dev.workings.source.SourceFile;
import dev.workings.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CourseFilesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/dev/workings/scaffold/course");
    private static final List<OutputFile> FILES = CourseFiles.of(
            new CourseName("my-course", "org.example.mine", "My course"), "1.2.3", "https://example.org");

    @Test
    void everyResourceIsAFileOfTheCourse() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            List<String> paths = files.filter(Files::isRegularFile)
                    .map(file -> RESOURCES.relativize(file).toString().replace('\\', '/'))
                    .toList();
            assertThat(CourseFiles.PATHS).containsExactlyInAnyOrderElementsOf(paths);
        }
    }

    @TestFactory
    Stream<DynamicTest> aFileHasNoPlaceholderLeftAndEndsWithALine() {
        return FILES.stream()
                .map(file -> DynamicTest.dynamicTest(file.path(), () -> {
                    assertThat(file.path()).doesNotContain("@", "dot-");
                    assertThat(file.text())
                            .doesNotContainPattern("@\\w+@")
                            .endsWith("\n")
                            .doesNotContain("\r", "\t");
                }));
    }

    @Test
    void whatDiffersFromCourseToCourseIsFilledIn() {
        assertThat(text("pom.xml"))
                .contains(
                        "<groupId>org.example.mine</groupId>",
                        "<artifactId>my-course</artifactId>",
                        "<name>My course</name>",
                        "<workings.version>1.2.3</workings.version>");
        assertThat(text("content/site.yaml")).contains("title: 'My course'");
        assertThat(text("README.md")).startsWith("# My course\n").contains("(https://example.org)");
        assertThat(text("src/main/java/org/example/mine/hw1/SharedBirthday.java"))
                .startsWith("package org.example.mine.hw1;\n");
    }

    /** Otherwise the test of a new course would have to download what the course uses. */
    @Test
    void itsPomHasTheVersionsOfOurs() throws IOException {
        Map<String, String> ours = versions(Files.readString(Path.of("pom.xml")));
        Map<String, String> its = versions(text("pom.xml"));
        its.remove("workings");
        assertThat(its).hasSizeGreaterThan(5);
        assertThat(ours).containsAllEntriesOf(its);
    }

    private static Map<String, String> versions(String pom) {
        return Pattern.compile("<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>\\s*<(?!packaging)")
                .matcher(pom)
                .results()
                .filter(found -> !found.group(1).equals("my-course"))
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2), (a, b) -> a, TreeMap::new));
    }

    /** With the text that each place of the snippet holds until an author types. */
    @TestFactory
    Stream<DynamicTest> aSnippetIsNotationThatWorkingsReads() throws IOException {
        JsonNode snippets = new ObjectMapper().readTree(text(".vscode/workings.code-snippets"));
        return snippets.properties().stream()
                .map(snippet -> DynamicTest.dynamicTest(
                        snippet.getKey(),
                        () -> assertThat(problems(inserted(snippet.getValue()))).isEmpty()));
    }

    private static String inserted(JsonNode snippet) {
        JsonNode body = snippet.get("body");
        String text = body.isArray()
                ? StreamSupport.stream(body.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining("\n"))
                : body.asText();
        return text.replaceAll("\\$\\{\\d\\|([^,|]*)[^}]*\\|}", "$1")
                .replaceAll("\\$\\{\\d:([^}]*)}", "$1")
                .replace("$0", "")
                .replace("\\\\", "\\");
    }

    private static List<Problem> problems(String markdown) {
        Problems problems = new Problems();
        SourceFile file = SourceFile.of("snippet.md", markdown);
        int start = FrontMatter.read(file, true, problems).bodyStart();
        new MarkdownParser().parse(SourceText.copyOf(file.span(start, markdown.length())), problems);
        return problems.sorted();
    }

    private static String text(String path) {
        return FILES.stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
