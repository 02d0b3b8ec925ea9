package dev.workings.markdown.math;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import java.util.Set;

/** The door to mathematics in Markdown. */
public final class MathExtension implements Parser.ParserExtension {
    /** Whether a formula may be a block of its own, as it may not in a title. */
    public static final DataKey<Boolean> DISPLAY_BLOCKS = new DataKey<>("DISPLAY_BLOCKS", true);

    private MathExtension() {}

    /** The names of the environments that are formulas without any dollars, without their stars. */
    public static Set<String> environments() {
        return MathSyntax.ENVIRONMENTS;
    }

    public static MathExtension create() {
        return new MathExtension();
    }

    @Override
    public void parserOptions(MutableDataHolder options) {}

    @Override
    public void extend(Parser.Builder builder) {
        builder.customInlineParserExtensionFactory(new MathInlineParser.Factory());
        if (DISPLAY_BLOCKS.get(builder)) {
            builder.customBlockParserFactory(new MathBlockParser.Factory());
        }
    }
}
