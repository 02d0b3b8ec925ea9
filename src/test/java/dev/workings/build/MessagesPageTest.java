package dev.workings.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that explains the messages shows them as they are: those of the folders of {@code sites/mistakes}, in their order. */
class MessagesPageTest {
    private static final Pattern CODE = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

    private final String page = read(Path.of("content/guide/messages.md"));
    private final List<Path> mistakes = Sites.in("mistakes").toList();

    @Test
    void everyMessageOnThePageIsWhatIsToldOfThatMistake() {
        List<String> told = mistakes.stream()
                .map(folder -> read(folder.resolve("problems.txt")))
                .toList();
        assertThat(told).hasSize(20);
        assertThat(blocks().filter(code -> code.group(1).equals("text")).map(code -> code.group(2)))
                .containsExactlyElementsOf(told);
    }

    @Test
    void everyMistakeOnThePageIsOneThatTheContentOfItsFolderMakes() {
        List<String> written = blocks().filter(code -> !code.group(1).equals("text"))
                .map(code -> code.group(2).stripTrailing())
                .toList();
        assertThat(written).hasSameSizeAs(mistakes);
        for (int i = 0; i < written.size(); i++) {
            assertThat(content(mistakes.get(i))).as(mistakes.get(i).toString()).contains(written.get(i));
        }
    }

    private Stream<MatchResult> blocks() {
        return CODE.matcher(page).results();
    }

    private static String content(Path folder) {
        try (Stream<Path> files = Files.walk(folder.resolve("content"))) {
            return String.join(
                    "\n",
                    files.filter(Files::isRegularFile)
                            .map(MessagesPageTest::read)
                            .toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
