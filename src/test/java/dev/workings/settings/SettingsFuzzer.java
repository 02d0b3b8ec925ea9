package dev.workings.settings;

import dev.workings.source.ProblemPrinter;
import dev.workings.source.Problems;
import dev.workings.source.SourceFile;
import java.nio.charset.StandardCharsets;

/** Any bytes as front matter, as {@code site.yaml} and as {@code assignment.yaml}: settings, or problems with a place. */
public final class SettingsFuzzer {
    private SettingsFuzzer() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        Problems problems = new Problems();
        FrontMatter.read(SourceFile.of("page.md", text), true, problems);
        FrontMatter.read(SourceFile.of("page.md", "---\n" + text + "\n---\n"), true, problems);
        SiteSettings.read(SourceFile.of("site.yaml", text), problems);
        AssignmentSettings.read(SourceFile.of("assignment.yaml", text), problems);
        problems.sorted().forEach(ProblemPrinter::print);
    }
}
