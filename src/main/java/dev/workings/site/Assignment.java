package dev.workings.site;

import dev.workings.page.ParsedPage;
import dev.workings.settings.AssignmentSettings;
import java.util.List;

/**
 * A folder of questions.
 *
 * @param folder such as {@code csc413/hw4/}
 * @param questions in order of number
 */
public record Assignment(String folder, AssignmentSettings settings, List<Question> questions) {
    /** A page with a question's number. */
    public record Question(QuestionNumber number, ParsedPage page) {}

    public Assignment {
        questions = List.copyOf(questions);
    }

    public String path() {
        return folder + "index.html";
    }
}
