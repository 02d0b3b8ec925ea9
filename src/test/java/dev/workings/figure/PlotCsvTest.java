package dev.workings.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlotCsvTest {
    @Test
    void aCurveIsARowAPoint() {
        Plot plot = XyPlot.of(
                Axis.linear("x"),
                Axis.linear("y"),
                Series.line("a, \"quoted\"", new double[] {0, 0.1}, new double[] {1e-300, -12_000}),
                Series.points("", new double[] {1.0 / 3}, new double[] {-0.0}));
        assertThat(PlotCsv.of(plot))
                .isEqualTo("series,x,y\r\n"
                        + "\"a, \"\"quoted\"\"\",0,1e-300\r\n"
                        + "\"a, \"\"quoted\"\"\",0.1,-12000\r\n"
                        + ",0.3333333333333333,0\r\n");
    }

    @Test
    void barsAreARowABar() {
        Plot plot = BarPlot.of("model", List.of("a", "b"), Axis.linear("y"), BarPlot.Group.of("train", 1, 2.5));
        assertThat(PlotCsv.of(plot)).isEqualTo("group,category,value\r\ntrain,a,1\r\ntrain,b,2.5\r\n");
    }

    @Test
    void aHeatMapIsARowACell() {
        Plot plot = HeatMap.ofMatrix("j", "i", "w", new double[][] {{1, 2}, {3, 4}});
        assertThat(PlotCsv.of(plot)).isEqualTo("row,column,value\r\n1,1,1\r\n1,2,2\r\n2,1,3\r\n2,2,4\r\n");
    }

    @Property
    void everyNumberIsReadBackExactly(@ForAll double number) {
        assertThat(Double.parseDouble(ShortestDecimal.text(number))).isEqualTo(number == 0 ? 0 : number);
    }
}
