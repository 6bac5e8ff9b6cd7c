package org.poolscope.app.plot.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewportTextTest {
    @Property(tries = 200, seed = "20121121")
    void comesBackBitForBit(@ForAll @DoubleRange(min = -1e9, max = 1e9) double from,
            @ForAll @DoubleRange(min = 0.01, max = 1e9) double width, @ForAll boolean fit, @ForAll boolean following) {
        Extent range = new Extent(from, from + width);
        Viewport view = new Viewport(range, range, false, false, fit, !fit, following, List.of(range));

        assertEquals(Optional.of(view), ViewportText.parse(ViewportText.of(view)));
    }

    @Test
    void logarithmsComeBack() {
        Viewport view = new Viewport(new Extent(1, 10), new Extent(0.1, 5), true, true, false, false, false, List.of());

        assertEquals(Optional.of(view), ViewportText.parse(ViewportText.of(view)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x=0..1", "x=0..1 y=1..1", "x=NaN..1 y=0..1", "x=0..1 y=0..Infinity", "x=a..b y=0..1",
            "x=0..1 y=0..1 y=0..1 y=0..1 y=0..1", "x=-1..1 y=0..1 logx", "x=1 y=2", "x=.. y=.."})
    void whatCannotBeShownIsNone(String words) {
        assertEquals(Optional.empty(), ViewportText.parse(words));
    }
}
