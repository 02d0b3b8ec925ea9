package dev.workings.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;

/** Writes the HTML of the manual's examples anew, to be compared by eye with what stood there: run it with the manual's path. */
final class NotationManual {
    private NotationManual() {}

    public static void main(String[] arguments) throws IOException {
        Path manual = Path.of(arguments[0]);
        String text = Files.readString(manual);
        for (SpecExample example : SpecExample.readAll(text)) {
            String before = fenced(example.markdown(), example.html());
            String after = fenced(example.markdown(), NotationSpecTest.html(example.markdown()));
            text = text.replaceFirst("(?m)^" + java.util.regex.Pattern.quote(before), Matcher.quoteReplacement(after));
        }
        Files.writeString(manual, text);
    }

    private static String fenced(String markdown, String html) {
        String fence = "`".repeat(32);
        return fence + " example\n" + markdown + ".\n" + html + fence;
    }
}
