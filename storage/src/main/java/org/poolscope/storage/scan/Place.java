package org.poolscope.storage.scan;

import java.util.List;
import java.util.Optional;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.View;
import org.poolscope.storage.scan.entry.EntryId;
import org.poolscope.storage.scan.entry.StreamEntry;

/** How far one stream has been read by one cursor. */
sealed class Place permits ImagePlace {
    private final LogStream stream;
    private long position;
    private boolean sought;
    private boolean ended;
    private boolean sealed = true;

    Place(LogStream stream, long from) {
        this.stream = stream;
        this.position = Math.max(0, from);
        this.sought = position == 0;
    }

    LogStream stream() {
        return stream;
    }

    long position() {
        return position;
    }

    boolean hasEnded() {
        return ended;
    }

    /** Whether its end is the seal, not just that of the scan. */
    boolean isSealed() {
        return sealed;
    }

    /** Goes to this point, before anything has been read. */
    void moveTo(long index) {
        position = index;
        sought = false;
    }

    /** Ends without a seal: the scan is closed and nothing more was there. */
    void abandon() {
        ended = true;
        sealed = false;
    }

    /** Where to look for what is next; at first also within an entry. */
    EntryId mark() throws SourceException {
        if (!sought) {
            sought = true;
            Optional<StreamEntry> entry = stream.log().newest(stream.key(), EntryId.lastOf(position), EntryId.MIN);
            if (entry.isPresent() && !entry.get().isSeal() && stream.end(entry.get()) > position) {
                return EntryId.before(entry.get().index());
            }
        }
        return EntryId.before(position);
    }

    /** Takes all of what came. */
    Optional<View> take(List<StreamEntry> entries) throws SourceException {
        Chunks chunks = new Chunks(stream.codec(), position);
        for (StreamEntry entry : entries) {
            if (entry.isSeal()) {
                chunks.gone(stream.end(entry));
                ended = true;
            } else {
                chunks.add(entry);
            }
        }
        position = chunks.next();
        return chunks.view(stream);
    }

    /** Takes the last point of what came. */
    Optional<View> takeNewest(List<StreamEntry> entries) throws SourceException {
        StreamEntry last = entries.getLast();
        if (!last.isSeal()) {
            return lastPoint(last, stream.end(last));
        }
        ended = true;
        long length = stream.end(last);
        if (length <= position) {
            return Optional.empty();
        }
        Optional<StreamEntry> entry = stream.log().newest(stream.key(), EntryId.lastOf(length - 1),
                EntryId.before(position).next());
        if (entry.isPresent()) {
            return lastPoint(entry.get(), length);
        }
        Chunks chunks = new Chunks(stream.codec(), length - 1);
        chunks.gone(length);
        position = length;
        return chunks.view(stream);
    }

    /** Takes the newest point there is, without waiting. */
    Optional<View> takeNewest() throws SourceException {
        Optional<StreamEntry> newest = stream.log().newest(stream.key(), EntryId.MAX, EntryId.before(position).next());
        return newest.isEmpty() ? Optional.empty() : takeNewest(List.of(newest.get()));
    }

    /** Begins again if the stream lies wholly before this place, as one does that was deleted and made anew. */
    boolean beginsAnew() throws SourceException {
        Optional<StreamEntry> newest = position == 0 ? Optional.empty() : stream.log().newest(stream.key());
        return newest.isPresent() && beginsAnew(newest.get());
    }

    /** As {@link #beginsAnew()}, when the newest entry is known. */
    boolean beginsAnew(StreamEntry newest) throws SourceException {
        boolean anew = stream.end(newest) < position;
        if (anew) {
            position = 0;
        }
        return anew;
    }

    /** Begins again if the stream was made anew, shorter, and has been sealed already; all that came is the seal. */
    boolean isRemade(StreamEntry seal) throws SourceException {
        if (!seal.isSeal() || seal.sealedLength().orElse(position) >= position) {
            return false;
        }
        Optional<StreamEntry> last = stream.log().newest(stream.key(), EntryId.MAX.previous(), EntryId.MIN);
        boolean remade = last.isEmpty() || stream.end(last.get()) < position;
        if (remade) {
            position = 0;
        }
        return remade;
    }

    private Optional<View> lastPoint(StreamEntry entry, long next) throws SourceException {
        long end = stream.end(entry);
        if (end <= position) {
            return Optional.empty();
        }
        Chunks chunks = new Chunks(stream.codec(), end - 1);
        chunks.add(entry);
        sought = true;
        position = Math.max(next, end);
        return chunks.view(stream);
    }
}
