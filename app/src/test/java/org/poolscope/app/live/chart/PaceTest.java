package org.poolscope.app.live.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {
    private static final int STEPS = 5_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 10, 20, 50, 100, 1000})
    void aSlowStreamIsFoundOutAsItGrows(int every) {
        Pace pace = Pace.SAME;

        for (int axis = 1; axis <= STEPS; axis++) {
            pace = pace.after((axis + every - 1) / every, axis);
        }

        assertEquals(every == 1 ? Pace.SAME : new Pace(1, every), pace);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 10, 100})
    void aFastStreamIsFoundOutAsItGrows(int each) {
        Pace pace = Pace.SAME;

        for (int axis = 1; axis <= STEPS; axis++) {
            pace = pace.after((long) axis * each, axis);
        }

        assertEquals(new Pace(each, 1), pace);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 84_120, 1_000_000})
    void streamsReadSideBySideMayBeALittleApart(int points) {
        assertEquals(Pace.SAME, Pace.SAME.after(points - 2, points));
        assertEquals(Pace.SAME, Pace.SAME.after(points, points - 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 84_120, 99_990})
    void allOfASlowStreamReadAtOnceIsFoundOut(int points) {
        assertEquals(new Pace(1, 10), Pace.SAME.after((points + 9) / 10 + (points < 10 ? 1 : 0), Math.max(points, 11)));
    }
}
