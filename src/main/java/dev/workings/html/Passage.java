package dev.workings.html;

import java.util.List;
import java.util.Objects;

/**
 * What stands under one heading, or in one block, of a page; what has an id of its own within it is left out.
 *
 * @param depth how deeply it is nested; 0 for what stands before all others
 * @param id what leads to it; empty for the page itself
 * @param label its heading, or the kind and number of the block
 * @param text what it says, with formulas in one line, and {@code …} for what does not go there
 * @param further text beside that: code, the cells of tables, descriptions of pictures
 * @param commands the names of the TeX commands and operators in its formulas, in order, each once
 */
public record Passage(int depth, String id, String label, String text, String further, List<String> commands) {
    public Passage {
        Objects.requireNonNull(id);
        Objects.requireNonNull(label);
        Objects.requireNonNull(text);
        Objects.requireNonNull(further);
        commands = List.copyOf(commands);
    }

    /** This passage with a text before its own. */
    public Passage introducedBy(String introduction) {
        return new Passage(depth, id, label, (introduction + " " + text).strip(), further, commands);
    }
}
