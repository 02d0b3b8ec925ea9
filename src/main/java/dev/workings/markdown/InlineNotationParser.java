package dev.workings.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import java.util.Set;

/** What flexmark asks before its own rules when it comes to a character with which a notation of ours may begin. */
public abstract class InlineNotationParser implements InlineParserExtension {
    /** Makes the parser of a notation. flexmark tells factories apart by their class, so each notation has one of its own. */
    public abstract static class Factory implements InlineParserExtensionFactory {
        @Override
        public final Set<Class<?>> getAfterDependents() {
            return null;
        }

        @Override
        public final Set<Class<?>> getBeforeDependents() {
            return null;
        }

        @Override
        public final boolean affectsGlobalScope() {
            return false;
        }
    }

    /** Puts a node in the place of the characters at hand and moves on behind it. */
    protected static void append(LightInlineParser parser, InlineNotation node) {
        parser.flushTextNode();
        parser.appendNode(node);
        parser.setIndex(parser.getIndex() + node.getChars().length());
    }

    @Override
    public void finalizeDocument(InlineParser parser) {}

    @Override
    public void finalizeBlock(InlineParser parser) {}
}
