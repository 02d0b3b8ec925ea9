package dev.workings.figure;

import java.awt.Font;
import java.util.Locale;
import org.knowm.xchart.style.AxesChartStyler;

/**
 * XChart's settings for marks and nothing else: no text, axes, grid or margins, so that the chart's pixels are the pixels of
 * the plot's {@link Area}. Axes run from 0 to the size of the area; values are turned into pixels before XChart sees them,
 * which spares it logarithms and extreme numbers.
 */
final class BareStyle {
    private BareStyle() {}

    static void apply(AxesChartStyler styler, Font font) {
        styler.setLocale(Locale.ROOT);
        styler.setChartPadding(0);
        styler.setPlotMargin(0);
        styler.setPlotContentSize(1);
        styler.setLegendVisible(false);
        styler.setChartTitleVisible(false);
        styler.setPlotBorderVisible(false);
        styler.setAxisTicksVisible(false);
        styler.setAxisTitlesVisible(false);
        styler.setPlotGridLinesVisible(false);
        styler.setPlotTicksMarksVisible(false);
        styler.setChartBackgroundColor(Inks.NONE);
        styler.setPlotBackgroundColor(Inks.NONE);
        styler.setAxisTickLabelsFont(font);
        styler.setAxisTitleFont(font);
        styler.setBaseFont(font);
    }
}
