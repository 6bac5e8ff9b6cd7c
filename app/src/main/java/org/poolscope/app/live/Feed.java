package org.poolscope.app.live;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.poolscope.app.live.chart.Channel;
import org.poolscope.app.live.chart.Frame;
import org.poolscope.app.live.chart.FrameMaker;
import org.poolscope.app.live.chart.Wanted;
import org.poolscope.model.stream.Followed;
import org.poolscope.model.stream.Follower;
import org.poolscope.model.stream.Keeping;

/**
 * What one tab wants of the streams of its scan, and the newest frame made of them. A person changes what is wanted; the
 * task that reads follows and leaves streams accordingly and makes frames, never more than are drawn.
 */
final class Feed {
    private final Runnable arrived;
    private final FrameMaker maker = new FrameMaker();
    private final AtomicReference<@Nullable Frame> newest = new AtomicReference<>();
    private volatile Want want = new Want(Wanted.NOTHING, 0, Duration.ofMillis(40));
    private volatile Map<String, Followed> followed = Map.of();
    private volatile long interval = 40_000_000;
    private Want made = want;
    private boolean due = true;
    private long last;

    /** What is wanted, from which point on, and how long there is between two images at least. */
    private record Want(Wanted wanted, long from, Duration images) {}

    /** {@code arrived} is called by the reading task when a frame lies ready and the one before was taken. */
    Feed(Runnable arrived) {
        this.arrived = arrived;
    }

    /** Wants something else from now on. */
    void want(Wanted wanted) {
        Want now = want;
        want = new Want(wanted, now.from(), now.images());
    }

    /** Wants points from an index on, or from {@link Follower#NEXT}; those kept of others are let go. */
    void startFrom(long index) {
        Want now = want;
        want = new Want(now.wanted(), index, now.images());
    }

    /** Reads images this far apart at least. */
    void imagesEvery(Duration least) {
        Want now = want;
        want = new Want(now.wanted(), now.from(), least);
    }

    /** Makes frames this far apart at least, in nanoseconds. */
    void pace(long nanos) {
        interval = nanos;
    }

    /** The newest frame, once. */
    @Nullable
    Frame take() {
        return newest.getAndSet(null);
    }

    /** The followed streams by name. */
    Map<String, Followed> followed() {
        return followed;
    }

    /** Follows what is wanted and leaves what is not; called by the task that reads. */
    void adjust(Follower follower) {
        Want now = want;
        if (now.equals(made)) {
            return;
        }
        boolean anew = now.from() != made.from();
        made = now;
        due = true;
        Map<String, Channel> channels = channels(now.wanted());
        Map<String, Followed> next = new HashMap<>();
        followed.forEach((name, each) -> {
            Channel channel = channels.get(name);
            if (channel == null || anew || !keeping(now, name).equals(each.keeping())
                    || !each.stream().equals(channel.stream())) {
                follower.leave(each);
            } else {
                next.put(name, each);
            }
        });
        channels.forEach((name, channel) -> {
            if (!next.containsKey(name)) {
                next.put(name, follower.follow(channel.stream(), now.from(), keeping(now, name)));
            }
        });
        followed = Map.copyOf(next);
    }

    /** Follows nothing yet, because another reading begins; called by the task that reads. */
    void begin() {
        made = new Want(Wanted.NOTHING, 0, want.images());
        followed = Map.of();
    }

    /** Leaves all streams; called by the task that reads. */
    void leave(Follower follower) {
        followed.values().forEach(follower::leave);
        followed = Map.of();
    }

    /** Says that a round brought something. */
    void changed() {
        due = true;
    }

    /** Nanoseconds until a frame may be made, 0 if now; a long time if nothing is due. */
    long until(long now) {
        return due ? Math.max(0, interval - (now - last)) : Long.MAX_VALUE;
    }

    /** Makes a frame if one is due and the last was taken. */
    void make(long now) {
        if (until(now) > 0 || newest.get() != null) {
            return;
        }
        due = false;
        last = now;
        Map<String, Followed> all = followed;
        newest.set(maker.make(made.wanted(), name -> {
            Followed each = all.get(name);
            return each == null ? null : each.now();
        }));
        arrived.run();
    }

    private static Map<String, Channel> channels(Wanted wanted) {
        Map<String, Channel> channels = new HashMap<>();
        wanted.axis().ifPresent(axis -> channels.put(axis.name(), axis));
        wanted.curves().forEach(curve -> channels.put(curve.channel().name(), curve.channel()));
        wanted.pictures().values().forEach(wish -> channels.put(wish.channel().name(), wish.channel()));
        return channels;
    }

    private static Keeping keeping(Want want, String name) {
        Wanted.Wish wish = want.wanted().pictures().get(name);
        return wish != null && wish.newestOnly() ? new Keeping.Newest(want.images()) : new Keeping.All();
    }
}
