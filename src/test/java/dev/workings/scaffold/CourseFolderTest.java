package dev.workings.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workings.site.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseFolderTest {
    private static final List<OutputFile> FILES =
            List.of(OutputFile.text("README.md", "# Hello\n"), OutputFile.text("content/site.yaml", "title: Hello\n"));
    /** The second file wants to be where the first one is a folder. */
    private static final List<OutputFile> IMPOSSIBLE =
            List.of(OutputFile.text("content/site.yaml", "title: Hello\n"), OutputFile.text("content", ""));

    @TempDir
    private Path folder;

    @Test
    void aFolderThatIsNotThereIsMadeWithThoseAroundIt() throws IOException {
        CourseFolder course = new CourseFolder(folder.resolve("courses/mine"));
        assertThat(course.refusal()).isEmpty();
        course.write(FILES);
        assertThat(paths()).containsExactly("courses/mine/README.md", "courses/mine/content/site.yaml");
        assertThat(folder.resolve("courses/mine/README.md")).hasContent("# Hello\n");
    }

    @Test
    void anEmptyFolderIsFilledAndStaysTheSameOne() throws IOException {
        Object before = Files.readAttributes(folder, "*").get("fileKey");
        CourseFolder course = new CourseFolder(folder);
        assertThat(course.refusal()).isEmpty();
        course.write(FILES);
        assertThat(paths()).containsExactly("README.md", "content/site.yaml");
        assertThat(Files.readAttributes(folder, "*").get("fileKey")).isEqualTo(before);
    }

    @Test
    void aFolderThatHoldsSomethingIsRefused() throws IOException {
        Files.writeString(folder.resolve("thesis.md"), "years of work");
        assertThat(new CourseFolder(folder).refusal())
                .hasValueSatisfying(why -> assertThat(why).contains("is not empty"));
    }

    @Test
    void aFileAndAPlaceWithinAFileAreRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("thesis.md"), "years of work");
        for (Path place : List.of(file, file.resolve("course"), file.resolve("a/course"))) {
            assertThat(new CourseFolder(place).refusal())
                    .contains("'%s' is a file, not a folder; choose another place".formatted(file));
        }
    }

    @Test
    void aCourseThatCannotBeWrittenLeavesNothing() throws IOException {
        assertThatThrownBy(() -> new CourseFolder(folder).write(IMPOSSIBLE)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> new CourseFolder(folder.resolve("mine")).write(IMPOSSIBLE))
                .isInstanceOf(IOException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderIsCalledByItsFullName() {
        assertThat(new CourseFolder(Path.of("a/b/../c/.")).name()).isEqualTo("c");
        assertThat(new CourseFolder(Path.of("")).name())
                .isEqualTo(Path.of("").toAbsolutePath().getFileName().toString());
        assertThat(new CourseFolder(folder.getRoot()).name()).isEmpty();
    }

    private List<String> paths() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
