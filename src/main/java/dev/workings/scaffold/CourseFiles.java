package dev.workings.scaffold;

import dev.workings.settings.SettingsSchemas;
import dev.workings.site.OutputFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a new course. They are the resources in the folder {@code course}, in whose paths and texts {@code @title@} and the
 * like stand for what differs from course to course. A hidden file is kept there as {@code dot-name}: as itself it would be obeyed by
 * git and left out by Maven.
 */
public final class CourseFiles {
    static final List<String> PATHS = List.of(
            "README.md",
            "content/hw1/1-1-shared-birthday.md",
            "content/hw1/assignment.yaml",
            "content/index.md",
            "content/macros.tex",
            "content/site.yaml",
            "dot-editorconfig",
            "dot-github/workflows/site.yml",
            "dot-gitignore",
            "dot-vscode/extensions.json",
            "dot-vscode/settings.json",
            "dot-vscode/workings.code-snippets",
            "pom.xml",
            "site/dot-gitignore",
            "src/main/java/@path@/hw1/SharedBirthday.java",
            "src/test/java/@path@/hw1/SharedBirthdayTest.java");

    private static final String SCHEMAS = ".vscode/schemas/";
    private static final Pattern PLACEHOLDER = Pattern.compile("@(\\w+)@");

    private final Map<String, String> meanings;

    private CourseFiles(Map<String, String> meanings) {
        this.meanings = meanings;
    }

    /**
     * @param version of Workings, on which the course depends
     * @param home the address where readers find out about Workings
     */
    public static List<OutputFile> of(CourseName name, String version, String home) {
        CourseFiles files = new CourseFiles(Map.of(
                "artifact", name.artifact(),
                "package", name.packageName(),
                "path", name.packageName().replace('.', '/'),
                "title", name.title(),
                "version", version,
                "home", home));
        Stream<OutputFile> schemas = SettingsSchemas.all().stream()
                .map(schema -> OutputFile.text(SCHEMAS + schema.fileName(), schema.text()));
        return Stream.concat(PATHS.stream().map(files::file), schemas).toList();
    }

    private OutputFile file(String path) {
        String target = path.replaceAll("(?<=^|/)dot-", ".");
        return OutputFile.text(filled(target), filled(read("course/" + path)));
    }

    private String filled(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(meanings.get(found.group(1))));
    }

    private static String read(String path) {
        try (InputStream in = CourseFiles.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
