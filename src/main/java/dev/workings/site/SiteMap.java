package dev.workings.site;

import dev.workings.page.ParsedPage;
import dev.workings.settings.AssignmentSettings;
import dev.workings.source.SourceFile;
import dev.workings.source.SourceText;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which page is what, and in which order they are read.
 *
 * @param assignments in order of folder
 * @param introductions the index pages of folders, by folder
 * @param plain every other page, in order of folder, and there in the order that the pages say, those that say none by path
 */
public record SiteMap(List<Assignment> assignments, Map<String, ParsedPage> introductions, List<ParsedPage> plain) {
    private static final String TOP = "";

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
                .sorted(Comparator.comparing(SiteMap::place))
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

    /** All that is neither a question nor the introduction of an assignment or of the site, the pages at the top first. */
    public List<Section> sections() {
        Set<String> taken = assignments.stream().map(Assignment::folder).collect(Collectors.toSet());
        Stream<String> introduced = introductions.keySet().stream()
                .filter(folder -> !folder.equals(TOP) && !taken.contains(folder))
                .sorted();
        List<String> folders = Stream.concat(Stream.of(TOP), introduced).toList();
        return folders.stream().map(folder -> section(folder, folders)).toList();
    }

    private Section section(String folder, List<String> folders) {
        Optional<ParsedPage> introduction = introduction(folder).filter(page -> !folder.equals(TOP));
        return new Section(
                introduction,
                plain.stream()
                        .filter(page -> innermost(page, folders).equals(folder))
                        .toList());
    }

    private static String innermost(ParsedPage page, List<String> folders) {
        return folders.stream()
                .filter(folder(page)::startsWith)
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
    }

    /** By comparison of these, a page that says its place comes before all that say none. */
    private static String place(ParsedPage page) {
        String path = page.file().path();
        return page.front()
                .order()
                .map(order -> "%s\0%019d%s".formatted(folder(page), order.value(), path))
                .orElse(path);
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
