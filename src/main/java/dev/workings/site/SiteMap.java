package dev.workings.site;

import dev.workings.page.ParsedPage;
import dev.workings.settings.AssignmentSettings;
import dev.workings.source.SourceFile;
import dev.workings.source.SourceText;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which page is what, and in which order they are read.
 *
 * @param assignments in order of folder
 * @param introductions the index pages of folders, by folder
 * @param plain every other page, in order of path
 */
public record SiteMap(List<Assignment> assignments, Map<String, ParsedPage> introductions, List<ParsedPage> plain) {
    public SiteMap {
        assignments = List.copyOf(assignments);
        introductions = Map.copyOf(introductions);
        plain = List.copyOf(plain);
    }

    public static SiteMap of(List<ParsedPage> pages, List<AssignmentSettings> settings) {
        List<Assignment> assignments =
                settings.stream().map(one -> assignment(one, pages)).toList();
        List<ParsedPage> questions = assignments.stream()
                .flatMap(assignment -> assignment.questions().stream())
                .map(Assignment.Question::page)
                .toList();
        Map<String, ParsedPage> introductions = pages.stream()
                .filter(SiteMap::isIntroduction)
                .collect(Collectors.toMap(SiteMap::folder, page -> page, (first, second) -> first));
        List<ParsedPage> plain = pages.stream()
                .filter(page -> !questions.contains(page) && !introductions.containsValue(page))
                .toList();
        return new SiteMap(assignments, introductions, plain);
    }

    private static Assignment assignment(AssignmentSettings settings, List<ParsedPage> pages) {
        String folder = ContentFolder.folderOf(settings.file().path());
        List<Assignment.Question> questions = pages.stream()
                .filter(page -> page.file().path().startsWith(folder))
                .flatMap(SiteMap::question)
                .sorted(Comparator.comparing(Assignment.Question::number)
                        .thenComparing(question -> question.page().file().path()))
                .toList();
        return new Assignment(folder, settings, questions);
    }

    private static Stream<Assignment.Question> question(ParsedPage page) {
        return page.front().question().stream()
                .map(SourceText::text)
                .map(number -> new Assignment.Question(QuestionNumber.of(number), page));
    }

    /** Every page that is no question, the introductions of folders first. */
    public Stream<ParsedPage> others() {
        return Stream.concat(
                introductions.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue),
                plain.stream());
    }

    public Optional<ParsedPage> introduction(String folder) {
        return Optional.ofNullable(introductions.get(folder));
    }

    private static boolean isIntroduction(ParsedPage page) {
        return page.outputPath().endsWith("index.html")
                && page.outputPath().equals(folder(page) + "index.html")
                && page.front().question().isEmpty();
    }

    private static String folder(ParsedPage page) {
        SourceFile file = page.file();
        return ContentFolder.folderOf(file.path());
    }
}
