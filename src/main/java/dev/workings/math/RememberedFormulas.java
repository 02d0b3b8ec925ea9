package dev.workings.math;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;

/** Sets a formula once, for a program that asks for the same ones again and again; what was rejected is tried again. */
public final class RememberedFormulas implements TexRenderer {
    private static final long MOST_CHARACTERS = 128L << 20;

    private final TexRenderer renderer;
    private final Cache<Formula, Typeset> known = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Formula formula, Typeset set) -> set.html().markup().length())
            .build();

    public RememberedFormulas(TexRenderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public Outcome render(Formula formula) {
        Typeset before = known.getIfPresent(formula);
        if (before != null) {
            return before;
        }
        Outcome outcome = renderer.render(formula);
        if (outcome instanceof Typeset set) {
            known.put(formula, set);
        }
        return outcome;
    }

    @Override
    public void foresee(Collection<Formula> formulas) {
        renderer.foresee(formulas.stream()
                .filter(formula -> known.getIfPresent(formula) == null)
                .toList());
    }

    @Override
    public void warmUp() {
        renderer.warmUp();
    }
}
