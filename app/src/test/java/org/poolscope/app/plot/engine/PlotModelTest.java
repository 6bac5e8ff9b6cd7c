package org.poolscope.app.plot.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PlotModelTest {
    private final PlotModel model = new PlotModel();

    private static Curve curve(double... values) {
        return Curve.of("c", 0, Samples.of(values));
    }

    @Property(seed = "20121121", tries = 200)
    void keepsZoomBitForBitWhenPointsArrive(@ForAll @DoubleRange(min = -5, max = 50) double from,
            @ForAll @DoubleRange(min = 0.1, max = 60) double width, @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 500) int more) {
        PlotModel plot = new PlotModel();
        double[] all = Noise.plain(seed, 100 + more);
        plot.setCurves(List.of(curve(Arrays.copyOf(all, 100))));
        Viewport zoom = plot.view().withX(new Extent(from, from + width), false).withY(new Extent(-1.5, 2.5), false);
        plot.show(zoom);
        plot.setCurves(List.of(curve(all)));
        assertEquals(zoom, plot.view());
    }

    @Test
    void showsEverythingWithHeadRoomFromTheStart() {
        model.setCurves(List.of(curve(0, 5, 10)));
        assertEquals(new Extent(0, 2), model.view().x());
        assertEquals(new Extent(-0.5, 10.5), model.view().y());
    }

    @Test
    void fitsYToWhatIsVisibleInX() {
        model.setCurves(List.of(curve(0, 1, 0, 1, 1000)));
        model.show(model.view().withX(new Extent(0, 3), false));
        assertEquals(new Extent(-0.05, 1.05), model.view().y());
    }

    @Test
    void yStaysWhileTheDataChangeALittle() {
        model.setCurves(List.of(curve(0, 10)));
        Extent before = model.view().y();
        model.setCurves(List.of(curve(0.3, 9.5, 10.2)));
        assertEquals(before, model.view().y());
    }

    @Test
    void hiddenCurvesDoNotCount() {
        model.setCurves(List.of(curve(0, 1), Curve.of("far", 1, Samples.of(1e6, 2e6, 3e6)).withVisible(false)));
        assertEquals(new Extent(0, 1), model.view().x());
        assertTrue(model.view().y().max() < 2);
    }

    @Test
    void infinityDoesNotBreakTheFit() {
        model.setCurves(List.of(curve(1, Double.POSITIVE_INFINITY, 2, Double.NaN)));
        assertEquals(new Extent(0.95, 2.05), model.view().y());
    }

    @Test
    void followsTheNewestPointInTheSameWidth() {
        model.setCurves(List.of(curve(new double[100])));
        model.show(model.view().withX(new Extent(79, 99), false).withFollowing(true));
        model.setCurves(List.of(curve(new double[150])));
        assertEquals(new Extent(129, 149), model.view().x());
    }

    @Test
    void choosingARangeEndsFollowing() {
        model.setCurves(List.of(curve(new double[100])));
        model.show(model.view().withFollowing(true));
        model.show(model.view().withX(new Extent(10, 20), false));
        assertFalse(model.view().following());
    }

    @Test
    void aLogarithmicAxisKeepsTheViewAboveZero() {
        model.setCurves(List.of(curve(-5, 0.01, 1, 100)));
        model.show(model.view().withY(new Extent(-10, 200), false));
        Viewport log = model.withLog(false, true);
        assertEquals(new Extent(0.01, 200), log.y());
        assertEquals(model.view().x(), log.x());
    }

    @Test
    void eachUnitHasItsOwnFittedAxis() {
        model.setCurves(List.of(curve(0, 10), curve(0, 1000).withUnit("amp"), curve(5, 10)));

        assertEquals(List.of("", "amp"), model.axes().units());
        assertEquals(List.of(new Extent(-0.5, 10.5), new Extent(-50, 1050)), model.view().ys());
    }

    @Test
    void aFourthUnitFindsNoAxis() {
        List<Curve> curves = Stream.of("volt", "amp", "second", "kelvin").map(unit -> curve(1, 2).withUnit(unit))
                .toList();

        assertEquals(3, UnitAxes.of(curves).size());
        assertEquals(curves.subList(3, 4), UnitAxes.without(curves));
    }

    @Test
    void aChosenRangeStaysWithItsUnit() {
        model.setCurves(List.of(curve(0, 1).withUnit("volt"), curve(0, 1).withUnit("amp")));
        model.show(model.view().withEachY(y -> new Extent(y.min() - 7, y.max() + 7)));
        Extent amp = model.view().ys().get(1);

        model.setCurves(List.of(curve(0, 1).withUnit("amp"), curve(0, 100).withUnit("kelvin")));

        assertEquals(List.of(amp, new Extent(-5, 105)), model.view().ys());
    }

    @Test
    void everyAxisIsZoomedAndMadeLogarithmicAlike() {
        model.setCurves(List.of(curve(1, 10).withUnit("volt"), curve(-5, 1000).withUnit("amp")));
        model.show(model.view().withEachY(y -> new Extent(-1, y.max())));

        Viewport log = model.withLog(false, true);

        assertTrue(log.ys().stream().allMatch(y -> y.min() > 0), log::toString);
    }

    @Test
    void anEmptyPlotHasAxes() {
        model.setCurves(List.of(curve()));
        assertEquals(new Extent(0, 1), model.view().x());
        assertEquals(new Extent(0, 1), model.view().y());
    }

    @Test
    void oneValueGetsRoomAroundIt() {
        model.setCurves(List.of(curve(7, 7, 7)));
        assertTrue(model.view().y().min() < 7 && model.view().y().max() > 7);
    }
}
