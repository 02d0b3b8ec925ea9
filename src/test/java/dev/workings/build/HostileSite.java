package dev.workings.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.example.Injected;
import dev.workings.site.ContentReader;
import dev.workings.site.OutputFile;
import dev.workings.source.Problem;
import dev.workings.source.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A site in which every hostile vector stands wherever an author can write something; the pages that are refused are left out. */
public final class HostileSite {
    private final Path content;
    private final List<String> vectors = Injected.vectors();

    private HostileSite(Path content) {
        this.content = content;
    }

    /** @param folder an empty one, for the content */
    public static List<OutputFile> build(Path folder) throws IOException {
        HostileSite site = new HostileSite(folder);
        site.write();
        ContentReader reader = new ContentReader(folder);
        SiteBuild build = new SiteBuild(Sites.request(folder));
        try (Workshop workshop = Workshop.open(Sites.request(folder))) {
            Set<Path> refused = draft(build, reader, workshop).problems().stream()
                    .map(HostileSite::file)
                    .collect(Collectors.toSet());
            for (Path page : refused) {
                Files.delete(page);
            }
            BuildResult result = draft(build, reader, workshop).finish();
            assertThat(result.problems()).isEmpty();
            return result.files();
        }
    }

    private static Draft draft(SiteBuild build, ContentReader reader, Workshop workshop) {
        Problems problems = new Problems();
        return build.draft(reader.read(problems), workshop, problems);
    }

    private static Path file(Problem problem) {
        return Path.of(problem.span().file().location());
    }

    private void write() throws IOException {
        String all = String.join(" ", vectors);
        page("site.yaml", "title: %1$s\nauthor: %1$s\ndescription: %1$s\n".formatted(quoted(all)));
        page("index.md", "# Home\n");
        page("hw/assignment.yaml", "title: %1$s\ncourse: %1$s\nsource: https://example.org/\n".formatted(quoted(all)));
        for (int i = 0; i < vectors.size(); i++) {
            write(i, vectors.get(i));
        }
    }

    private void write(int i, String vector) throws IOException {
        page("text/v%d.md".formatted(i), "# Text\n\nBefore " + vector + " behind.\n");
        page(
                "block/v%d.md".formatted(i),
                "# Block\n\n" + vector + "\n\n> " + vector.replace("\n", "\n> ") + "\n\n- " + vector + "\n");
        page(
                "title/v%d.md".formatted(i),
                "---\ntitle: %1$s\nsummary: %1$s\n---\n\nA text.\n".formatted(quoted(vector)));
        page("heading/v%d.md".formatted(i), "# " + line(vector) + "\n\n## " + line(vector) + "\n");
        page("cell/v%d.md".formatted(i), "# Cell\n\n| a | b |\n|---|---|\n| " + line(vector) + " | x |\n");
        page(
                "figure/v%d.md".formatted(i),
                ("---\ntitle: Figure\ncomputation: dev.workings.example.Injected\nseed: %d\n---\n\n"
                                + "::: {.figure plot=\"curve\" alt=\"x\"}\nThe caption.\n:::\n\n"
                                + "::: {.table data=\"cells\"}\nThe caption.\n:::\n")
                        .formatted(i));
        page(
                "hw/q%d.md".formatted(i),
                "---\ntitle: Question\nquestion: 1.%d\n---\n\n::: statement\n%s\n:::\n\n::: answer\n%s\n:::\n"
                        .formatted(i + 1, vector, vector));
        page("name/%d %s.md".formatted(i, vector.replaceAll("[\\p{Cntrl}<>:\"\\\\|?*/]", "")), "A text.\n");
    }

    private static String line(String vector) {
        return vector.replace("\n", " ");
    }

    private static String quoted(String text) {
        return "'" + text.replaceAll("\\p{Cntrl}", " ").replace("'", "''") + "'";
    }

    private void page(String path, String text) throws IOException {
        Path file = content.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
