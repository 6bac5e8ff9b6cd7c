package org.poolscope.app.plot.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ZoomHistoryTest {
    private final ZoomHistory history = new ZoomHistory();

    private static Viewport to(double max) {
        return Viewport.START.withX(new Extent(0, max), false);
    }

    private static ZoomHistory.Step step(String name, double from, double to) {
        return new ZoomHistory.Step(name, to(from), to(to));
    }

    @Test
    void goesBackAndForth() {
        history.add(step("Zoom", 8, 4), 0);
        history.add(step("Pan", 4, 2), 10);
        assertEquals(Optional.of(to(4)), history.undo());
        assertEquals(Optional.of(to(8)), history.undo());
        assertEquals(Optional.empty(), history.undo());
        assertEquals(Optional.of(to(4)), history.redo());
        assertEquals("Pan", history.toRedo().orElseThrow().name());
    }

    @Test
    void turnsOfAWheelAreOneStep() {
        history.add(step("Zoom", 8, 4), 0);
        history.add(step("Zoom", 4, 2), 100);
        history.add(step("Zoom", 2, 1), 2_000);
        assertEquals(2, history.steps().size());
        assertEquals(Optional.of(to(2)), history.undo());
        assertEquals(Optional.of(to(8)), history.undo());
    }

    @Test
    void aNewStepForgetsTheUndoneOnes() {
        history.add(step("Zoom", 8, 4), 0);
        history.undo();
        history.add(step("Pan", 8, 9), 5_000);
        assertEquals(1, history.steps().size());
        assertEquals(Optional.empty(), history.redo());
    }
}
