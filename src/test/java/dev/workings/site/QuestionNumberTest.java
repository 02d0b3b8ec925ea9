package dev.workings.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionNumberTest {
    @Test
    void questionsAreOrderedAsPeopleCount() {
        List<String> ordered = List.of("1.1", "1.1.1", "1.2", "1.10", "2", "3.1.a", "3.1.b", "3.2", "10");
        assertThat(ordered.stream().map(QuestionNumber::of).sorted().map(QuestionNumber::toString))
                .containsExactlyElementsOf(ordered);
    }

    @Test
    void aQuestionIsInEachPartThatItsNumberBeginsWith() {
        QuestionNumber question = QuestionNumber.of("1.10.2");
        assertThat(question.isIn(QuestionNumber.of("1"))).isTrue();
        assertThat(question.isIn(QuestionNumber.of("1.10"))).isTrue();
        assertThat(question.isIn(QuestionNumber.of("1.1"))).isFalse();
    }
}
