package dev.workings.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a page is read.
 *
 * @param width of the window
 * @param height of the window
 * @param colours that the system prefers
 * @param scripts whether JavaScript is on
 * @param forced whether the system replaces the colours
 * @param motion whether the reader asked for less of it
 * @param fontDelay by how many milliseconds fonts come late
 * @param theme what the reader chose on an earlier visit
 */
record Reading(
        int width,
        int height,
        ColorScheme colours,
        boolean scripts,
        ForcedColors forced,
        ReducedMotion motion,
        int fontDelay,
        Optional<String> theme) {
    /** In a window of some width, with nothing out of the ordinary. */
    static Reading at(int width) {
        return new Reading(
                width,
                width < 600 ? 740 : 900,
                ColorScheme.LIGHT,
                true,
                ForcedColors.NONE,
                ReducedMotion.NO_PREFERENCE,
                0,
                Optional.empty());
    }

    Reading dark() {
        return in(ColorScheme.DARK);
    }

    Reading in(ColorScheme scheme) {
        return new Reading(width, height, scheme, scripts, forced, motion, fontDelay, theme);
    }

    Reading withoutScripts() {
        return new Reading(width, height, colours, false, forced, motion, fontDelay, theme);
    }

    Reading withForcedColours() {
        return new Reading(width, height, colours, scripts, ForcedColors.ACTIVE, motion, fontDelay, theme);
    }

    Reading withReducedMotion() {
        return new Reading(width, height, colours, scripts, forced, ReducedMotion.REDUCE, fontDelay, theme);
    }

    Reading withLateFonts(int milliseconds) {
        return new Reading(width, height, colours, scripts, forced, motion, milliseconds, theme);
    }

    Reading withChosenTheme(String choice) {
        return new Reading(width, height, colours, scripts, forced, motion, fontDelay, Optional.of(choice));
    }

    Browser.NewContextOptions options() {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(colours)
                .setJavaScriptEnabled(scripts)
                .setForcedColors(forced)
                .setReducedMotion(motion)
                .setLocale("en-GB")
                .setTimezoneId("UTC");
        if (fontDelay > 0) {
            options.setExtraHTTPHeaders(Map.of(SiteServer.SLOW_FONTS, Integer.toString(fontDelay)));
        }
        return options;
    }

    @Override
    public String toString() {
        return width + " px, " + colours.name().toLowerCase(Locale.ROOT);
    }
}
