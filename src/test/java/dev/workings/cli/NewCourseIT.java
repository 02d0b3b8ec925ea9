package dev.workings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.InvocationResult;
import org.apache.maven.shared.invoker.MavenInvocationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new course, built by Maven with Workings as it would be installed. The name of its folder has a blank, as many have. */
class NewCourseIT {
    private static final Path SETTINGS = Path.of("src/test/resources/dev/workings/cli/course-settings.xml");

    @TempDir
    private static Path folder;

    private static Path course;
    private static Document question;

    @BeforeAll
    static void buildANewCourse() throws IOException, MavenInvocationException {
        course = folder.resolve("Linear algebra");
        assertThat(Workings.commandLine().execute("new", course.toString())).isZero();
        List<String> log = new ArrayList<>();
        InvocationResult result = maven(log, "verify", "site");
        assertThat(result.getExitCode()).as(String.join("\n", log)).isZero();
        assertThat(log).anySatisfy(line -> assertThat(line).contains("pages, no problem."));
        question = Jsoup.parse(Files.readString(course.resolve("site/hw1/1-1-shared-birthday.html")));
    }

    private static InvocationResult maven(List<String> log, String... goals) throws MavenInvocationException {
        Properties properties = new Properties();
        properties.setProperty(
                "downloaded",
                Path.of(System.getProperty("downloaded.repository")).toUri().toString());
        InvocationRequest request = new DefaultInvocationRequest()
                .addArgs(List.of(goals))
                .setBaseDirectory(course.toFile())
                .setMavenHome(new File(System.getProperty("maven.home")))
                .setJavaHome(new File(System.getProperty("java.home")))
                .setLocalRepositoryDirectory(new File(System.getProperty("course.repository")))
                // In place of the installation’s settings: the user’s may name a mirror or proxy by which Central is
                // reached.
                .setGlobalSettingsFile(SETTINGS.toAbsolutePath().toFile())
                .setProperties(properties)
                .setBatchMode(true)
                .setNoTransferProgress(true)
                .setOutputHandler(log::add)
                .setErrorHandler(log::add);
        return new DefaultInvoker().execute(request);
    }

    @Test
    void itsCodeIsTested() throws IOException {
        Path reports = course.resolve("target/surefire-reports");
        assertThat(reports.resolve("linearalgebra.hw1.SharedBirthdayTest.txt"))
                .content()
                .contains("Tests run: 7, Failures: 0, Errors: 0, Skipped: 0");
    }

    @Test
    void itsAnswerIsComputed() {
        assertThat(question.select("#answer mn").eachText()).containsExactly("23", "0.5073", "22", "0.4757");
    }

    @Test
    void itsFigureIsDrawn() {
        assertThat(question.select("figure#fig\\:birthday-chances .plot-picture svg"))
                .hasSize(1);
        assertThat(course.resolve("site/hw1/1-1-shared-birthday.chances.csv")).exists();
    }

    @Test
    void itsListingQuotesTheCode() {
        assertThat(question.select("figure.listing code").text())
                .contains("static double different(int people, int days)");
    }

    @Test
    void itsSignsAreCheckedAndItsErratumIsRefuted() throws IOException {
        JsonNode checks =
                new ObjectMapper().readTree(course.resolve("site/checks.json").toFile());
        List<String> verdicts = new ArrayList<>();
        checks.at("/pages/0/relations")
                .forEach(relation -> verdicts.add(relation.get("sign").asText() + " "
                        + relation.get("status").asText()));
        assertThat(verdicts)
                .containsExactly(
                        "= checked", "\\le checked", "= checked", "\\ge unchecked", "= refuted", "\\le checked");
        assertThat(question.select(".erratum").text()).contains("Counterexample", "n = 3, d = 1");
    }

    @Test
    void itsSitePublishesTheSchemasThatItsEditorUses() throws IOException {
        for (String name : List.of("site", "assignment", "page")) {
            String file = "schemas/" + name + ".schema.json";
            assertThat(course.resolve("site/assets").resolve(file))
                    .hasSameTextualContentAs(course.resolve(".vscode").resolve(file));
        }
    }

    @Test
    void itBearsItsFoldersName() throws IOException {
        assertThat(question.title()).endsWith("Linear algebra");
        assertThat(course.resolve("pom.xml")).content().contains("<artifactId>linear-algebra</artifactId>");
    }
}
