package org.poolscope.storage.scan;

import java.util.List;
import java.util.Optional;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Ending;
import org.poolscope.model.stream.Followed;
import org.poolscope.model.stream.Follower;
import org.poolscope.model.stream.Keeping;
import org.poolscope.model.stream.Kept;
import org.poolscope.model.stream.Stream;
import org.poolscope.model.stream.View;
import org.poolscope.storage.scan.entry.EntryId;
import org.poolscope.storage.scan.entry.StreamEntry;
import org.poolscope.storage.scan.kept.KeptPoints;
import org.poolscope.storage.scan.kept.Spilling;

/** One stream of a {@link LogFollower}. All but the looks belongs to the thread that reads. */
final class FollowedLog implements Followed {
    /** What an entry costs on the way besides its own bytes. */
    private static final long OVERHEAD = 64;
    private static final long UNKNOWN_BYTES = 1_000;

    private final Stream stream;
    private final Keeping keeping;
    private final Place place;
    private final KeptPoints kept;
    private boolean fromNext;
    private boolean changed;
    private boolean running = true;
    private long lastNews = System.nanoTime();
    private long entryBytes;
    private volatile Kept now;

    FollowedLog(LogStream stream, Stream asked, long from, Keeping keeping, Spilling spilling) {
        this.stream = asked;
        this.keeping = keeping;
        this.fromNext = from == Follower.NEXT;
        this.place = stream.place(from);
        this.kept = new KeptPoints(stream.name(), stream.encoding(), spilling, place.position());
        this.now = kept.now();
        this.entryBytes = OVERHEAD + (stream.encoding() instanceof Encoding.Numeric numeric && !numeric.isVariable()
                ? numeric.pointBytes()
                : UNKNOWN_BYTES);
    }

    @Override
    public Stream stream() {
        return stream;
    }

    @Override
    public Keeping keeping() {
        return keeping;
    }

    @Override
    public Kept now() {
        return now;
    }

    /** How the log sees it. */
    LogStream log() {
        return place.stream();
    }

    boolean isRunning() {
        return running;
    }

    /** Whether only the newest point is wanted. */
    boolean wantsNewest() {
        return keeping instanceof Keeping.Newest;
    }

    /** The moment, by {@link System#nanoTime()}, before which no newer point is wanted. */
    long due() {
        return keeping instanceof Keeping.Newest(var every) && now.arrived() != 0
                ? now.arrived() + every.toNanos()
                : System.nanoTime();
    }

    /** Forgets what belonged to the last round. */
    void beginRound() {
        if (keeping instanceof Keeping.Round && now.first() != now.next()) {
            kept.clear(place.position());
            now = kept.now();
        }
    }

    /** Where to look for what is next. */
    EntryId mark() throws SourceException {
        if (fromNext) {
            place.moveTo(place.stream().length());
            kept.clear(place.position());
            fromNext = false;
        }
        return place.mark();
    }

    /** Takes what has come, at least one entry. */
    void take(List<StreamEntry> entries, long arrived) throws SourceException {
        lastNews = arrived;
        entryBytes = OVERHEAD + entries.stream().mapToLong(StreamEntry::byteSize).sum() / entries.size();
        if (entries.size() == 1 && place.isRemade(entries.getFirst())) {
            kept.beginAnew();
            changed = true;
            return;
        }
        keep(wantsNewest() ? place.takeNewest(entries) : place.take(entries), arrived);
    }

    /** Takes the newest point; whether there is one that was not known yet. */
    boolean takeNewest() throws SourceException {
        Optional<View> view = place.takeNewest();
        long arrived = System.nanoTime();
        lastNews = view.isPresent() ? arrived : lastNews;
        keep(view, arrived);
        return view.isPresent();
    }

    /** Bytes of an entry, as far as is known. */
    long entryBytes() {
        return entryBytes;
    }

    boolean isSilentSince(long moment) {
        return lastNews - moment < 0;
    }

    private void keep(Optional<View> view, long arrived) throws SourceException {
        if (view.isPresent()) {
            changed = true;
            if (wantsNewest()) {
                kept.addNewest(view.get(), arrived);
            } else {
                kept.add(view.get(), arrived);
            }
        }
        if (place.hasEnded()) {
            end(place.isSealed() ? new Ending.Sealed(place.position()) : new Ending.Unsealed());
        }
    }

    /** Ends: the scan is closed, and nothing more was there. */
    void abandon() {
        place.abandon();
        end(new Ending.Unsealed());
    }

    /** Looks whether the stream has been deleted, or deleted and begun again. */
    void lookForItsStart(boolean scanIsGone) throws SourceException {
        Optional<StreamEntry> newest = place.stream().log().newest(place.stream().key());
        if (newest.isPresent() && place.beginsAnew(newest.get())) {
            kept.beginAnew();
            changed = true;
        } else if (scanIsGone && newest.isEmpty()) {
            end(new Ending.Deleted());
        }
    }

    void end(Ending how) {
        kept.end(how);
        running = false;
        changed = true;
    }

    /** Shows what the round has brought; whether it has brought anything. */
    boolean show() {
        boolean shown = changed;
        if (changed) {
            now = kept.now();
        }
        changed = false;
        return shown;
    }

    /** Gives its share of the budget back. */
    void close() {
        kept.close();
    }
}
