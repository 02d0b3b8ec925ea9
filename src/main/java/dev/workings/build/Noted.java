package dev.workings.build;

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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * What a page asked of the rest of the site and of the course's sources while it was built, and what it was told. As long as it would be
 * told the same, it need not be built again.
 */
final class Noted {
    private final List<Predicate<References>> ofPages = new CopyOnWriteArrayList<>();
    private final List<BiPredicate<References, JavaSources>> ofFiles = new CopyOnWriteArrayList<>();
    private final Set<String> targets = ConcurrentHashMap.newKeySet();
    private final Set<String> told = new ConcurrentSkipListSet<>();

    /**
     * Whether each question is still answered as it was.
     *
     * @param samePages whether nothing that can be pointed at has changed on any page, so that only files need to be looked at
     */
    boolean holdsFor(boolean samePages, References references, JavaSources sources) {
        return (samePages || ofPages.stream().allMatch(answer -> answer.test(references)))
                && ofFiles.stream().allMatch(answer -> answer.test(references, sources));
    }

    /** Where its links lead and its images are, as the author wrote it. */
    Set<String> targets() {
        return Set.copyOf(targets);
    }

    /** Each question and its answer; pages that are alike and were told the same have become the same. */
    Set<String> told() {
        return Set.copyOf(told);
    }

    private void note(String question, String of, Object answer) {
        told.add(question + " " + of + " " + answer);
    }

    References of(References references) {
        return new References() {
            @Override
            public References reportingTo(Problems problems) {
                return Noted.this.of(references.reportingTo(problems));
            }

            @Override
            public Optional<Target> label(SourceText label) {
                Optional<Target> answer = references.label(label);
                note("label", label.text(), answer);
                ofPages.add(now -> now.label(label).equals(answer));
                return answer;
            }

            @Override
            public Optional<Availability> withheld(String target) {
                Optional<Availability> answer = references.withheld(target);
                note("withheld", target, answer);
                ofPages.add(now -> now.withheld(target).equals(answer));
                return answer;
            }

            @Override
            public Optional<String> link(String target, Span place) {
                targets.add(target);
                Optional<String> answer = references.link(target, place);
                note("link", target, answer);
                ofPages.add(now -> now.link(target, place).equals(answer));
                return answer;
            }

            @Override
            public Optional<Picture> picture(String target, Span place) {
                targets.add(target);
                Optional<Picture> answer = references.picture(target, place);
                note("picture", target, answer);
                ofFiles.add((now, any) -> now.picture(target, place).equals(answer));
                return answer;
            }
        };
    }

    JavaSources of(JavaSources sources) {
        return new JavaSources() {
            @Override
            public Optional<SourceFile> find(String className) {
                Optional<SourceFile> answer = sources.find(className);
                note("source", className, text(answer));
                ofFiles.add((any, now) -> text(now.find(className)).equals(text(answer)));
                return answer;
            }

            @Override
            public JavaSource.Parsed parse(SourceFile file) {
                return sources.parse(file);
            }

            @Override
            public List<String> names() {
                List<String> answer = sources.names();
                note("sources", "", answer);
                ofFiles.add((any, now) -> now.names().equals(answer));
                return answer;
            }
        };
    }

    private static Optional<String> text(Optional<SourceFile> file) {
        return file.map(SourceFile::text);
    }
}
