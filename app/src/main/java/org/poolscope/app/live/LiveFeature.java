package org.poolscope.app.live;

import java.time.Clock;
import java.time.Duration;
import org.poolscope.app.inspect.CopyTarget;
import org.poolscope.app.main.Feature;
import org.poolscope.app.main.Part;
import org.poolscope.app.main.Workspace;

/** Scans of the stores that a window has open, and the tabs of those that are followed. */
public final class LiveFeature implements Feature {
    private static final Duration BEAT = Duration.ofMillis(500);

    private final CopyTarget copies;
    private final Clock clock;

    /** Copies to the clipboard of the system. */
    public LiveFeature() {
        this(CopyTarget.system(), Clock.systemUTC());
    }

    /** Copies to somewhere else, with the time from elsewhere. */
    public LiveFeature(CopyTarget copies, Clock clock) {
        this.copies = copies;
        this.clock = clock;
    }

    @Override
    public Part install(Workspace workspace) {
        return new LivePart(workspace, copies, clock, BEAT);
    }
}
