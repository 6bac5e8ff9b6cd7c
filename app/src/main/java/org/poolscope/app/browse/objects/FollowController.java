package org.poolscope.app.browse.objects;

import org.poolscope.app.plot.Plot;
import org.poolscope.app.plot.engine.Extent;
import org.poolscope.app.plot.engine.Viewport;
import org.poolscope.app.plot.engine.ZoomHistory;

/** Lets a plot over time end at now, in the width that was chosen, until a person moves it. */
final class FollowController implements FollowView.Heard {
    private final Plot plot;
    private final Runnable live;
    private final FollowView view = new FollowView(this);
    private FollowView.Range range = FollowView.Range.MINUTE;
    private boolean following = true;
    private boolean wide;
    private boolean settling;
    private double first;
    private double newest;
    private long points;
    private long mark;

    /** Of this plot; {@code live} shows the same on the live screen. */
    FollowController(Plot plot, Runnable live) {
        this.plot = plot;
        this.live = live;
        plot.steps().addOnStep(this::stepped);
    }

    FollowView view() {
        return view;
    }

    /** Whether what is plotted goes on with time. */
    void show(boolean on) {
        view.setVisible(on);
    }

    /** Other curves are plotted now; their end is followed. */
    void begin() {
        show(true);
        follow();
    }

    /** The curves reach from {@code from} to {@code to} seconds now. */
    void reached(double from, double to, long values) {
        first = from;
        newest = to;
        points = values;
        boolean full = to - from >= range.seconds();
        if (following && full != wide) {
            apply();
        }
        tell();
    }

    @Override
    public void follow() {
        following = true;
        apply();
        tell();
    }

    @Override
    public void range(FollowView.Range chosen) {
        range = chosen;
        follow();
    }

    @Override
    public void live() {
        live.run();
    }

    /** As long as less was seen than is to be shown, all of it is. */
    private void apply() {
        wide = newest - first >= range.seconds();
        Viewport now = plot.viewport();
        settling = true;
        plot.show(wide
                ? now.withX(new Extent(newest - range.seconds(), newest), false).withFollowing(true)
                : now.withX(now.x(), true));
        settling = false;
    }

    /** After a step of a person the view stays where it is; only Follow starts following again. */
    private void stepped(ZoomHistory.Step step) {
        if (settling || !view.isVisible() || step.name().startsWith("Log")) {
            return;
        }
        if (following) {
            mark = points;
        }
        following = false;
        Viewport now = plot.viewport();
        if (now.fitX() || now.following()) {
            plot.show(now.withX(now.x(), false));
        }
        tell();
    }

    private void tell() {
        view.following(following, points - mark);
    }
}
