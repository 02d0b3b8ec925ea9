package dev.workings.listing;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.CompilationUnit;
import dev.workings.source.SourceFile;
import dev.workings.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A Java file whose methods, constructors and types can be found by name.
 *
 * <p>A name is {@code gradient}, {@code gradient(double,int)} where there are several, {@code Layer.gradient} where several types
 * have one; a type's is its own name, and a constructor's has its parameters: {@code Layer(int)}. Parameter types are written as in
 * the file, with or without type arguments and packages.
 */
public final class JavaSource {
    private final SourceFile file;
    private final List<Member> members;

    private JavaSource(SourceFile file, List<Member> members) {
        this.file = file;
        this.members = List.copyOf(members);
    }

    /** What reading a file gave. */
    public sealed interface Parsed {}

    /** A file that is Java. */
    public record Readable(JavaSource source) implements Parsed {}

    /** A file that is not Java, and where that shows. */
    public record Unreadable(Span span, String message) implements Parsed {}

    /** What looking for a name gave. */
    public sealed interface Lookup {}

    /**
     * The lines of a member.
     *
     * @param text the lines without the indentation that they have in common
     */
    public record Found(Span span, String text) implements Lookup {}

    /**
     * Several members have the name.
     *
     * @param signatures the names that tell them apart
     */
    public record Ambiguous(List<String> signatures) implements Lookup {}

    /**
     * No member has the name.
     *
     * @param names those of all members, in order
     */
    public record NotFound(List<String> names) implements Lookup {}

    /** Whether a member's documentation comment belongs to its lines. */
    public enum Javadoc {
        INCLUDED,
        LEFT_OUT
    }

    public static Parsed parse(SourceFile file) {
        // JavaParser takes a lone carriage return for the end of a line and SourceFile does not; a blank is as long.
        String text = file.text().replace('\r', ' ');
        ParseResult<CompilationUnit> result = parser().parse(text);
        if (!result.isSuccessful() || result.getResult().isEmpty()) {
            return unreadable(file, result.getProblems());
        }
        return new Readable(new JavaSource(file, Member.allOf(result.getResult().get())));
    }

    public Lookup find(String name, Javadoc javadoc) {
        List<Member> matches =
                members.stream().filter(member -> member.isCalled(name)).toList();
        if (matches.isEmpty()) {
            return new NotFound(names());
        }
        if (matches.size() > 1) {
            return new Ambiguous(
                    matches.stream().map(Member::qualifiedSignature).sorted().toList());
        }
        return found(matches.get(0), javadoc);
    }

    /** What can be found, in alphabetical order: types and methods by their names, overloads once. */
    public List<String> names() {
        return members.stream().map(Member::name).distinct().sorted().toList();
    }

    private Found found(Member member, Javadoc javadoc) {
        int start = file.lineStart(member.firstLine(javadoc == Javadoc.INCLUDED));
        int last = member.lastLine();
        Span lines = file.span(start, file.lineStart(last) + file.line(last).length());
        return new Found(lines, lines.text().stripIndent());
    }

    private static JavaParser parser() {
        return new JavaParser(new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_21));
    }

    private static Unreadable unreadable(SourceFile file, List<Problem> problems) {
        Optional<Problem> first = problems.stream().findFirst();
        String message = first.map(Problem::getMessage)
                .orElse("it cannot be parsed")
                .lines()
                .findFirst()
                .orElse("");
        Span span = first.flatMap(Problem::getLocation)
                .flatMap(tokens -> tokens.toRange())
                .map(range -> place(file, range.begin.line, range.begin.column))
                .orElse(file.start());
        return new Unreadable(span, "the file is not Java: " + message);
    }

    private static Span place(SourceFile file, int line, int column) {
        int start = Math.min(file.lineStart(line) + column - 1, file.text().length());
        return file.span(start, start);
    }
}
