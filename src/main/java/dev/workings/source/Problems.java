package dev.workings.source;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;

/** The problems of one run, collected from every step and every thread; each is told once, in order of place. */
public final class Problems {
    private final ConcurrentSkipListSet<Problem> found = new ConcurrentSkipListSet<>();

    public void report(Problem problem) {
        found.add(problem);
    }

    public void report(Span span, String message, String remedy) {
        report(new Problem(span, message, remedy));
    }

    public void reportAll(Collection<Problem> problems) {
        found.addAll(problems);
    }

    public List<Problem> sorted() {
        return List.copyOf(found);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }
}
