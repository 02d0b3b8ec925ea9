package dev.workings.markdown.div;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataHolder;

/** The door to fenced divs in Markdown. */
public final class DivExtension implements Parser.ParserExtension {
    private DivExtension() {}

    public static DivExtension create() {
        return new DivExtension();
    }

    @Override
    public void parserOptions(MutableDataHolder options) {}

    @Override
    public void extend(Parser.Builder builder) {
        builder.customBlockParserFactory(new DivParser.Factory());
    }
}
