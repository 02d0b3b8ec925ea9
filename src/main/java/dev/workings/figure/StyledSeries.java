package dev.workings.figure;

import dev.workings.figure.Series.Mark;
import java.util.ArrayList;
import java.util.List;

/**
 * A series, its looks, and whether a few markers tell its line from others.
 *
 * @param isMarked whether a plain line carries a few markers, because it is not the only one
 */
record StyledSeries(Series series, SeriesStyle style, boolean isMarked) {
    static List<StyledSeries> of(XyPlot plot) {
        List<StyledSeries> styled = new ArrayList<>();
        int dashed = 0;
        int plain = 0;
        for (int i = 0; i < plot.series().size(); i++) {
            Series series = plot.series().get(i);
            boolean isPlain = series.mark() == Mark.LINE || series.mark() == Mark.STEP;
            styled.add(new StyledSeries(series, new SeriesStyle(i, dashed), isPlain && plain > 0));
            dashed += series.mark() == Mark.DASHED ? 1 : 0;
            plain += isPlain ? 1 : 0;
        }
        return styled;
    }
}
