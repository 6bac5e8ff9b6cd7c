package org.poolscope.app.live;

import java.time.Instant;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Whether a chart follows the newest point, is held by a person or stands still, and what has come since. */
public final class LiveModel {
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(this, "mode", Mode.FOLLOWING);
    private final ReadOnlyLongWrapper since = new ReadOnlyLongWrapper(this, "since");
    private long newest;
    private long mark;
    private Instant changed = Instant.EPOCH;
    private Mode before = Mode.FOLLOWING;

    /** What arriving points do to the chart. */
    public enum Mode {
        /** The view ends at the newest point. */
        FOLLOWING,
        /** The view stays where a person put it, and goes on being drawn. */
        HELD,
        /** Nothing is drawn; reading goes on. */
        PAUSED
    }

    /** So many points have been sent by now. */
    void arrived(long points) {
        newest = points;
        if (mode.get() == Mode.FOLLOWING || points < mark) {
            mark = points;
        }
        since.set(newest - mark);
    }

    /** A person moved the view. */
    void hold(Instant now) {
        before = Mode.HELD;
        if (mode.get() == Mode.FOLLOWING) {
            mark = newest;
            changed = now;
            mode.set(Mode.HELD);
        }
    }

    /** The newest point is wanted again. */
    void follow() {
        before = Mode.FOLLOWING;
        mark = newest;
        since.set(0);
        mode.set(Mode.FOLLOWING);
    }

    /** Drawing stops, or goes on as it was before. */
    void pause(boolean on, Instant now) {
        if (on == (mode.get() == Mode.PAUSED)) {
            return;
        }
        if (on) {
            before = mode.get();
            mark = before == Mode.FOLLOWING ? newest : mark;
            changed = before == Mode.FOLLOWING ? now : changed;
            mode.set(Mode.PAUSED);
        } else if (before == Mode.FOLLOWING) {
            follow();
        } else {
            mode.set(before);
        }
    }

    /** What arriving points do. */
    public ReadOnlyObjectProperty<Mode> mode() {
        return mode.getReadOnlyProperty();
    }

    /** Points that came since the view stopped following. */
    public ReadOnlyLongProperty since() {
        return since.getReadOnlyProperty();
    }

    /** How many points there were when the view stopped following. */
    long seen() {
        return mark;
    }

    /** When the view stopped following. */
    Instant changed() {
        return changed;
    }
}
