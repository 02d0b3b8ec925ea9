package dev.workings.browser;

import com.microsoft.playwright.options.ColorScheme;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A test of every page that the built site has; its first parameter is the {@link SitePage}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}")
@MethodSource("dev.workings.browser.EveryPage$Pages#all")
@interface EveryPage {
    /** The parameters of tests for all pages. */
    final class Pages {
        private static final List<Integer> WIDTHS = List.of(360, 768, 1440);

        private Pages() {}

        /** All pages of the site. */
        static Stream<SitePage> all() {
            return BuiltSite.course().pages().stream();
        }

        /** All pages but those that hold what stands on others. */
        static Stream<SitePage> withoutEditions() {
            return all().filter(page -> !page.isEdition());
        }

        /** All pages on a phone, a tablet and a desktop, by day and by night. */
        static Stream<Arguments> inEveryReading() {
            return all().flatMap(page -> WIDTHS.stream()
                    .flatMap(width -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                            .map(colours -> Arguments.of(page, Reading.at(width).in(colours)))));
        }
    }
}
