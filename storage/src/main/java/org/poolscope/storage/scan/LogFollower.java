package org.poolscope.storage.scan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Followed;
import org.poolscope.model.stream.Follower;
import org.poolscope.model.stream.Keeping;
import org.poolscope.model.stream.Link;
import org.poolscope.model.stream.Stream;
import org.poolscope.storage.file.SourceGate;
import org.poolscope.storage.scan.kept.KeepingBudget;
import org.poolscope.storage.scan.kept.Spilling;

/**
 * Follows streams of a log through a connection of its own. Each stream has a place, counted in points; after a failure
 * reading goes on at the places, so that nothing is lost or read twice.
 */
final class LogFollower implements Follower {
    /** Milliseconds before the second try; the first is made at once. */
    private static final long SOONEST = 50;
    private static final long LATEST = 1_000;

    private final EntryLog log;
    private final Runnable release;
    private final SourceGate store;
    private final SourceGate gate;
    private final Spilling spilling;
    private final FollowRound round;
    private final List<FollowedLog> streams = new CopyOnWriteArrayList<>();
    private final List<FollowedLog> left = new ArrayList<>();
    private final Pauses pauses = new Pauses();
    private long backOff;
    private long nextTry;
    private volatile Link link = new Link.Connected();

    /**
     * Follows nothing yet.
     *
     * @param store   the gate of the store, which ends this too
     * @param release gives the connection of {@code log} back
     */
    LogFollower(EntryLog log, SourceGate store, KeepingBudget budget, Runnable release) {
        this.log = log;
        this.release = release;
        this.store = store;
        this.gate = new SourceGate("what is followed");
        this.spilling = new Spilling(budget);
        this.round = new FollowRound(log, pauses);
    }

    @Override
    public Followed follow(Stream stream, long from, Keeping keeping) {
        if (!(stream instanceof LogStream known)) {
            throw new IllegalArgumentException(stream.name() + " is a stream of another store.");
        }
        FollowedLog followed = new FollowedLog(known.over(log), stream, from, keeping, spilling);
        streams.add(followed);
        pauses.wake();
        return followed;
    }

    @Override
    public void leave(Followed followed) {
        streams.removeIf(stream -> {
            boolean found = stream.equals(followed);
            if (found) {
                synchronized (left) {
                    left.add(stream);
                }
            }
            return found;
        });
    }

    @Override
    public Link link() {
        return link;
    }

    @Override
    public boolean read(Duration wait, Cancel cancel) throws SourceException {
        Cancel stop = gate.enter(store.enter(cancel));
        Deadline deadline = Deadline.in(wait.isZero() ? Duration.ofNanos(1) : wait);
        synchronized (left) {
            left.forEach(FollowedLog::close);
            left.clear();
        }
        List<FollowedLog> running = new ArrayList<>(streams);
        running.forEach(FollowedLog::beginRound);
        running.removeIf(stream -> !stream.isRunning());
        if (running.isEmpty()) {
            pauses.until(deadline, stop);
            return false;
        }
        if (link instanceof Link.Lost) {
            pauses.until(deadline.orIn(Math.max(1, nextTry - System.nanoTime())), stop);
            if (nextTry - System.nanoTime() > 0) {
                return false;
            }
        }
        boolean wasLost = link instanceof Link.Lost;
        try {
            round.read(running, deadline, wasLost, stop);
            link = new Link.Connected();
            backOff = 0;
            return show(running) || wasLost;
        } catch (SourceException.Cancelled e) {
            show(running);
            gate.enter(store.enter(cancel));
            throw e;
        } catch (SourceException e) {
            show(running);
            lose(e);
            return true;
        }
    }

    @Override
    public void close() {
        if (!gate.isClosed()) {
            gate.close();
            pauses.wake();
            release.run();
            try {
                spilling.close();
            } catch (SourceException _) {
                // Nothing is lost by it: what was kept is mapped, and the file has no name.
            }
        }
    }

    private boolean show(List<FollowedLog> running) {
        boolean shown = false;
        for (FollowedLog stream : running) {
            shown |= stream.show();
        }
        return shown;
    }

    private void lose(SourceException why) {
        Instant now = Instant.now();
        Instant since = link instanceof Link.Lost(Instant start, _, _) ? start : now;
        nextTry = System.nanoTime() + backOff * 1_000_000;
        link = new Link.Lost(since, now.plusMillis(backOff), why.sentence());
        backOff = Math.clamp(backOff * 2, SOONEST, LATEST);
    }
}
