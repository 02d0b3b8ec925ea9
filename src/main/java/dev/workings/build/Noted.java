package dev.workings.build;

import dev.workings.build.Question.Kind;
import dev.workings.document.Availability;
import dev.workings.listing.JavaSource;
import dev.workings.page.JavaSources;
import dev.workings.page.Picture;
import dev.workings.page.References;
import dev.workings.source.Problems;
import dev.workings.source.SourceFile;
import dev.workings.source.SourceText;
import dev.workings.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What a page asked of the rest of the site and of the course's sources while it was built, and what it was told. As long as it would be
 * told the same, it need not be built again.
 */
final class Noted {
    private final Map<Question, String> answers;

    Noted() {
        this(Map.of());
    }

    /** @param answers that were noted before */
    Noted(Map<Question, String> answers) {
        this.answers = new ConcurrentHashMap<>(answers);
    }

    /** What was told, by what was asked. */
    Map<Question, String> answers() {
        return Map.copyOf(answers);
    }

    /**
     * Whether each question is still answered as it was.
     *
     * @param samePages whether nothing that can be pointed at has changed on any page
     * @param sameSources whether no Java file has changed
     */
    boolean holdsFor(boolean samePages, boolean sameSources, References references, JavaSources sources) {
        return answers.entrySet().stream()
                .filter(answer -> !(samePages && answer.getKey().kind().isOfPages()))
                .filter(answer -> !(sameSources && answer.getKey().kind().isOfSources()))
                .allMatch(answer -> answer.getKey().ask(references, sources).equals(answer.getValue()));
    }

    /** Where its links lead and its images are, as the author wrote it. */
    Set<String> targets() {
        return answers.keySet().stream()
                .flatMap(question -> question.target().stream())
                .collect(Collectors.toSet());
    }

    private <T> Optional<T> note(Kind kind, String of, Optional<T> answer) {
        answers.put(new Question(kind, of), Question.told(answer));
        return answer;
    }

    References of(References references) {
        return new References() {
            @Override
            public References reportingTo(Problems problems) {
                return Noted.this.of(references.reportingTo(problems));
            }

            @Override
            public Optional<Target> label(SourceText label) {
                return note(Kind.LABEL, label.text(), references.label(label));
            }

            @Override
            public Optional<Availability> withheld(String target) {
                return note(Kind.WITHHELD, target, references.withheld(target));
            }

            @Override
            public Optional<String> link(String target, Span place) {
                return note(Kind.LINK, target, references.link(target, place));
            }

            @Override
            public Optional<Picture> picture(String target, Span place) {
                return note(Kind.PICTURE, target, references.picture(target, place));
            }
        };
    }

    JavaSources of(JavaSources sources) {
        return new JavaSources() {
            @Override
            public Optional<SourceFile> find(String className) {
                return note(Kind.SOURCE, className, sources.find(className));
            }

            @Override
            public JavaSource.Parsed parse(SourceFile file) {
                return sources.parse(file);
            }

            @Override
            public List<String> names() {
                List<String> names = sources.names();
                answers.put(Question.SOURCES, Question.told(names));
                return names;
            }
        };
    }
}
