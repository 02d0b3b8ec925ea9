package dev.workings.build;

import dev.workings.cache.Key;
import dev.workings.html.StyleRule;
import java.util.List;

/**
 * What is remembered of a file of a site.
 *
 * @param of what it was made of
 * @param rules what it added to the site's style sheet
 */
public record MadeFile(Key of, List<StyleRule> rules) {
    public MadeFile {
        rules = List.copyOf(rules);
    }
}
