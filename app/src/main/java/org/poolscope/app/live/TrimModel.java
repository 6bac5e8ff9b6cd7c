package org.poolscope.app.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.poolscope.app.inspect.Fact;
import org.poolscope.app.live.scans.ScanFacts;
import org.poolscope.model.stream.StoreMemory;

/**
 * When a store will remove points, told from how its memory fills and from how the first points of a stream go. Used on
 * the window's thread.
 */
final class TrimModel {
    private static final Duration WINDOW = Duration.ofMinutes(3);
    private static final double MEGA = 1 << 20;
    /** From this part of its memory on blissdata removes the oldest points, and this part of them. */
    private static final double FULL = 0.8;
    private static final double REMOVED = 0.2;

    private final Deque<Look> looks = new ArrayDeque<>();
    private Optional<Instant> since = Optional.empty();

    /**
     * What was seen of a store at one moment.
     *
     * @param first index of the first point that a running stream still has in the store
     * @param next  how many points it has been sent
     */
    record Look(Instant time, Optional<StoreMemory> memory, long first, long next) {}

    /** Another look, later than those before; one at a stream that began anew forgets them. */
    void add(Look look) {
        if (!looks.isEmpty() && look.first() < looks.getLast().first()) {
            looks.clear();
            since = Optional.empty();
        }
        if (look.first() > 0 && since.isEmpty()) {
            since = Optional.of(look.time());
        }
        looks.addLast(look);
        while (looks.size() > 2 && Duration.between(looks.getFirst().time(), look.time()).compareTo(WINDOW) > 0) {
            looks.removeFirst();
        }
    }

    /** What an inspector tells of it. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        if (looks.isEmpty()) {
            return facts;
        }
        looks.getLast().memory().ifPresent(memory -> facts.add(Fact.of("Memory", memory.most() > 0
                ? Math.round(memory.used() / MEGA) + " of " + Math.round(memory.most() / MEGA) + " MB"
                : Math.round(memory.used() / MEGA) + " MB")));
        since.ifPresent(begin -> facts.add(Fact.of("Trimming", "since " + ScanFacts.clock(begin))));
        return facts;
    }

    /** How long until the point of an index is removed at the rate of the last minutes; empty where that is not known. */
    Optional<Duration> until(long index) {
        if (looks.size() < 2 || index < looks.getLast().first()) {
            return Optional.empty();
        }
        Look begin = looks.getFirst();
        Look now = looks.getLast();
        double seconds = Duration.between(begin.time(), now.time()).toMillis() / 1e3;
        if (now.first() > begin.first()) {
            return after((index - now.first()) * seconds / (now.first() - begin.first()));
        }
        double grown = used(now) - used(begin);
        double room = most(now) * FULL - used(now);
        boolean isOld = index < now.first() + (now.next() - now.first()) * REMOVED;
        return most(now) > 0 && grown > 0 && isOld ? after(Math.max(0, room) * seconds / grown) : Optional.empty();
    }

    private static Optional<Duration> after(double seconds) {
        return Optional.of(Duration.ofSeconds((long) Math.min(seconds, Integer.MAX_VALUE)));
    }

    private static double used(Look look) {
        return look.memory().map(StoreMemory::used).orElse(0L);
    }

    private static double most(Look look) {
        return look.memory().map(StoreMemory::most).orElse(0L);
    }
}
