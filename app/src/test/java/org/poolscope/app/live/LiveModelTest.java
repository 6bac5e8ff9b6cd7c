package org.poolscope.app.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LiveModelTest {
    private static final Instant NOW = Instant.parse("2026-11-21T04:12:11Z");

    private final LiveModel model = new LiveModel();

    @Test
    void nothingIsCountedWhileFollowing() {
        model.arrived(100);

        model.arrived(250);

        assertEquals(0, model.since().get());
    }

    @Test
    void whatComesWhileHeldIsCountedFromTheMomentOfTheMove() {
        model.arrived(100);
        model.hold(NOW);

        model.arrived(250);
        model.hold(NOW.plusSeconds(5));
        model.arrived(300);

        assertEquals(200, model.since().get());
        assertEquals(100, model.seen());
        assertEquals(NOW, model.changed());
    }

    @Test
    void followForgetsWhatCame() {
        model.arrived(100);
        model.hold(NOW);
        model.arrived(250);

        model.follow();
        model.arrived(300);

        assertEquals(0, model.since().get());
        assertEquals(LiveModel.Mode.FOLLOWING, model.mode().get());
    }

    @Test
    void pauseGoesBackToWhatWasBefore() {
        model.arrived(100);
        model.hold(NOW);
        model.pause(true, NOW);
        model.arrived(130);

        model.pause(false, NOW);

        assertEquals(LiveModel.Mode.HELD, model.mode().get());
        assertEquals(30, model.since().get());
    }

    @Test
    void aMoveWhilePausedEndsTheFollowingBehindIt() {
        model.pause(true, NOW);
        model.hold(NOW);

        model.pause(false, NOW);

        assertEquals(LiveModel.Mode.HELD, model.mode().get());
    }

    @Test
    void aStreamThatBeganAnewCountsAnew() {
        model.arrived(100);
        model.hold(NOW);

        model.arrived(7);

        assertEquals(0, model.since().get());
    }
}
