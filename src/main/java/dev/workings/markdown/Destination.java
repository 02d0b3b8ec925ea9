package dev.workings.markdown;

import com.vladsch.flexmark.ast.LinkNodeBase;

/**
 * Where a link or an image leads. By CommonMark an address may hold blanks only between angle brackets, {@code [a](<b c.md>)};
 * flexmark takes them everywhere or nowhere, so what it takes too much is told apart here.
 */
final class Destination {
    private Destination() {}

    /** Whether CommonMark too would see an address; {@code [1]: Knuth, The Art} and {@code f[x](a b)} are text. */
    static boolean isSound(LinkNodeBase link) {
        return !link.getUrlOpeningMarker().isEmpty() || link.getUrl().indexOf(' ') < 0;
    }

    static String of(LinkNodeBase link) {
        return link.getUrl().unescape();
    }
}
