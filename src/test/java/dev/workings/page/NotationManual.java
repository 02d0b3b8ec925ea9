package dev.workings.page;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the HTML of the manual's examples anew, to be compared by eye with what stood there. */
final class NotationManual {
    private NotationManual() {}

    public static void main(String[] arguments) throws IOException {
        String text = Files.readString(NotationSpecTest.MANUAL);
        for (SpecExample example : SpecExample.readAll(text)) {
            String before = fenced(example, example.html());
            String after = fenced(example, NotationSpecTest.html(example.markdown()));
            text = text.replaceFirst("(?m)^" + Pattern.quote(before), Matcher.quoteReplacement(after));
        }
        Files.writeString(NotationSpecTest.MANUAL, text);
    }

    private static String fenced(SpecExample example, String html) {
        String fence = "`".repeat(32);
        return fence + (" example " + example.word()).stripTrailing() + "\n" + example.markdown() + ".\n" + html
                + fence;
    }
}
