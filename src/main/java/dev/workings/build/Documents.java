package dev.workings.build;

import dev.workings.html.ClassedDocument;
import dev.workings.html.StyleRule;
import dev.workings.layout.TemplateException;
import dev.workings.site.OutputFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The last step of layout: every inline style of the site's documents becomes a class of one generated style sheet. */
final class Documents {
    /** Here the templates expect it. */
    static final String SHEET = "assets/styles.css";

    private Documents() {}

    /** The documents, and the style sheet. */
    static List<OutputFile> withClasses(List<OutputFile> laidOut) {
        List<ClassedDocument> classed =
                laidOut.parallelStream().map(Documents::classed).toList();
        List<OutputFile> files = new ArrayList<>();
        for (int i = 0; i < laidOut.size(); i++) {
            files.add(OutputFile.text(laidOut.get(i).path(), classed.get(i).text()));
        }
        files.add(sheet(classed.stream().flatMap(document -> document.rules().stream())));
        return files;
    }

    private static OutputFile sheet(Stream<StyleRule> rules) {
        return OutputFile.text(SHEET, StyleRule.sheet(rules.toList()));
    }

    private static ClassedDocument classed(OutputFile document) {
        try {
            return ClassedDocument.of(document.text());
        } catch (IllegalArgumentException unsafe) {
            throw TemplateException.of(document.path(), unsafe);
        }
    }
}
