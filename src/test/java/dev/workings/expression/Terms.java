package dev.workings.expression;

import dev.workings.expression.ExpressionParser.Read;
import dev.workings.expression.ExpressionParser.Reading;
import dev.workings.expression.ExpressionParser.Unreadable;
import dev.workings.source.SourceFile;
import dev.workings.source.SourceText;

/** Terms as tests write them. */
public final class Terms {
    private Terms() {}

    public static SourceText text(String tex) {
        return SourceText.copyOf(SourceFile.of("term", tex).span(0, tex.length()));
    }

    /** The expression of a term that can be read. */
    public static Expression read(Vocabulary vocabulary, String tex) {
        Reading reading = new ExpressionParser(vocabulary).parse(text(tex));
        if (reading instanceof Unreadable unreadable) {
            throw new AssertionError(tex + ": " + unreadable.problem().message());
        }
        return ((Read) reading).expression();
    }
}
