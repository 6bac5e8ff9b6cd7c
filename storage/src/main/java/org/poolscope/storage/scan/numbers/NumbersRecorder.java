package org.poolscope.storage.scan.numbers;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.ReentrantLock;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.Cursor;
import org.poolscope.model.source.DataPath;
import org.poolscope.model.source.Source;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.source.View;
import org.poolscope.model.value.Value;
import org.poolscope.storage.scan.MemScanStore;

/**
 * Looks at numbers of a store whenever somebody reads their streams, and adds a point to each stream when one of them has
 * changed, and once a second. A number that becomes something its stream cannot hold ends the scan and begins another.
 */
final class NumbersRecorder implements MemScanStore.Feed, AutoCloseable {
    /** Nobody draws more often. */
    private static final Duration LEAST = Duration.ofMillis(40);
    /** A number that stays is noted again, so that its curve ends at now. */
    private static final Duration STILL = Duration.ofSeconds(1);

    private final NumbersAddress address;
    private final Source source;
    private final InstantSource clock;
    private final MemScanStore store;
    private final List<Cursor> cursors = new ArrayList<>();
    private final List<Value> values = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<NumbersScan> scan = Optional.empty();
    private long scans;
    private long looked;
    private long noted;
    private boolean ended;

    private NumbersRecorder(NumbersAddress address, Source source, InstantSource clock) {
        this.address = address;
        this.source = source;
        this.clock = clock;
        this.store = MemScanStore.at(address.toString(), clock, new Random());
    }

    /** Begins a scan of the numbers of a source, which is closed with it. */
    static NumbersRecorder begin(NumbersAddress address, Source source, InstantSource clock) throws SourceException {
        NumbersRecorder recorder = new NumbersRecorder(address, source, clock);
        for (DataPath path : address.paths()) {
            recorder.cursors.add(source.follow(path, 0));
            recorder.values.add(Value.None.NONE);
        }
        recorder.look(clock.millis());
        recorder.refuseOthers();
        recorder.store.feed(recorder);
        return recorder;
    }

    /** Where nothing is yet, a number may come. */
    private void refuseOthers() throws SourceException {
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            if (!(value instanceof Value.Whole || value instanceof Value.Real || value instanceof Value.None)) {
                throw new SourceException.Unsupported("This is no number.",
                        address.store() + "::" + address.paths().get(i), "Name a number.");
            }
        }
    }

    /** The scans, the newest of which goes on. */
    MemScanStore store() {
        return store;
    }

    /** Adds what is due, unless that is being done. */
    @Override
    public void advance() {
        if (lock.isHeldByCurrentThread() || !lock.tryLock()) {
            return;
        }
        try {
            long now = clock.millis();
            if (!ended && now - looked >= LEAST.toMillis()) {
                look(now);
            }
        } catch (SourceException e) {
            end(e.what());
        } finally {
            lock.unlock();
        }
    }

    private void look(long now) throws SourceException {
        looked = now;
        boolean changed = false;
        for (int i = 0; i < cursors.size(); i++) {
            Optional<View> news = cursors.get(i).read(Duration.ZERO, Cancel.NEVER);
            if (news.isPresent()) {
                values.set(i, news.get().values().getLast());
                changed = true;
            }
        }
        if (scan.isEmpty() || !scan.get().takes(values)) {
            scan.ifPresent(over -> over.end("A number became something else.", now));
            scans++;
            scan = Optional.of(NumbersScan.begin(store, address, scans, values, now));
            changed = true;
        }
        if (changed || now - noted >= STILL.toMillis()) {
            noted = now;
            scan.get().add(values, now);
        }
    }

    /** Says why no more points come. */
    private void end(String why) {
        ended = true;
        scan.ifPresent(over -> over.end(why, clock.millis()));
    }

    @Override
    public void close() {
        lock.lock();
        try {
            end("It was closed.");
            cursors.forEach(Cursor::close);
            source.close();
            store.close();
        } finally {
            lock.unlock();
        }
    }
}
