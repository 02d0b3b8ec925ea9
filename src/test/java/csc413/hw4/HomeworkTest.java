package csc413.hw4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.check.CheckReport;
import dev.workings.check.CheckedRelation;
import dev.workings.document.Block;
import dev.workings.settings.Located;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The homework is complete: every question with all that a reader is promised, and every step answered for. */
class HomeworkTest {
    private static final List<String> QUESTIONS = List.of(
            "1.1.1", "1.1.2", "1.2.1", "1.3.1", "1.3.2", "1.3.3", "2.1", "2.2", "2.3", "3.1.a", "3.1.b", "3.1.c",
            "3.2.1", "3.2.2");

    private static final Map<CoursePage, CheckReport> REPORTS = new LinkedHashMap<>();

    @BeforeAll
    static void read() throws Exception {
        for (Path file : CoursePage.files()) {
            CoursePage question = CoursePage.read(file);
            REPORTS.put(question, question.report());
        }
    }

    static Stream<Arguments> questions() {
        return REPORTS.keySet().stream()
                .map(question -> Arguments.of(question.file().path(), question));
    }

    @Test
    void theFourteenQuestionsOfTheHomeworkAreWorkedAndTheirPointsAreTen() {
        List<String> numbers = new ArrayList<>();
        BigDecimal points = BigDecimal.ZERO;
        for (CoursePage question : REPORTS.keySet()) {
            numbers.add(question.page().front().question().orElseThrow().text());
            points = points.add(
                    question.page().front().points().map(Located::value).orElseThrow());
        }
        assertThat(numbers).containsExactlyElementsOf(QUESTIONS);
        assertThat(points).isEqualByComparingTo("10");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void aQuestionHasAllThatAReaderIsPromised(String name, CoursePage question) {
        List<Block> blocks = question.page().document().allBlocks().toList();
        for (String part : List.of("statement", "hint", "answer", "solution", "figure", "pitfall")) {
            assertThat(blocks).as(part).anyMatch(block -> isDiv(block, part));
        }
        assertThat(blocks)
                .filteredOn(Block.Heading.class::isInstance)
                .extracting(heading -> heading.span().text())
                .anyMatch(heading -> heading.contains("Going further"));
    }

    /** Of the site's displays at least four in five are evaluated, and of their terms two in three are read from the page. */
    @Test
    void relationsAreCheckedAndTermsAreRead() {
        int terms = REPORTS.values().stream().mapToInt(CheckReport::terms).sum();
        int given = REPORTS.values().stream().mapToInt(CheckReport::given).sum();
        List<CheckedRelation> all =
                REPORTS.values().stream().flatMap(CheckReport::relations).toList();
        Map<String, Long> byStatus = all.stream()
                .collect(Collectors.groupingBy(relation -> relation.verdict().status(), Collectors.counting()));
        long relations = byStatus.getOrDefault("checked", 0L) + byStatus.getOrDefault("proved", 0L);
        assertThat(relations).as("checked or proved").isGreaterThanOrEqualTo(150);
        assertThat(byStatus.get("proved"))
                .as("proved for all points of an interval")
                .isGreaterThanOrEqualTo(2);
        assertThat(byStatus.get("refuted")).as("claims refuted").isGreaterThanOrEqualTo(10);
        assertThat(byStatus.getOrDefault("unchecked", 0L)).as("excused").isLessThanOrEqualTo(all.size() / 5);
        assertThat(given).as("given of %d terms", terms).isLessThanOrEqualTo(terms / 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1-1", "1-1-2"})
    void theSlopesOfSigmoidAndTanhAreBoundedForAllPointsOfAnInterval(String file) {
        CheckReport report = REPORTS.entrySet().stream()
                .filter(question -> question.getKey().file().path().startsWith(file))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        assertThat(report.relations())
                .anyMatch(relation -> relation.verdict().status().equals("proved"));
    }

    private static boolean isDiv(Block block, String name) {
        return block instanceof Block.Div div && div.name().text().equals(name);
    }
}
