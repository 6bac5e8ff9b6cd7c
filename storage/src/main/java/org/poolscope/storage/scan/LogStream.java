package org.poolscope.storage.scan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Cursor;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.Points;
import org.poolscope.model.stream.Stream;
import org.poolscope.model.stream.StreamFailure;
import org.poolscope.model.stream.View;
import org.poolscope.model.value.Container;
import org.poolscope.model.value.Value;
import org.poolscope.storage.scan.entry.EntryId;
import org.poolscope.storage.scan.entry.PointCodec;
import org.poolscope.storage.scan.entry.StreamEntry;

/** A stream over a log of entries. A seal once seen is remembered, also when its key is gone. */
public sealed class LogStream implements Stream permits LimaStream {
    private static final EntryId BEFORE_SEAL = EntryId.MAX.previous();
    private static final long UNKNOWN = -1;

    private final EntryLog log;
    private final Declaration declaration;
    private final Optional<String> stateKey;
    private final StreamKind kind;
    private final PointCodec codec;
    private volatile long sealedAt = UNKNOWN;

    /** What the scan says of a stream. */
    public record Declaration(String name, String key, Encoding encoding, Container.Mapping info) {}

    /** Over a log; {@code stateKey} names the states of its scan, where they are known. */
    LogStream(EntryLog log, Declaration declaration, Optional<String> stateKey) {
        this(log, declaration, stateKey, StreamKind.PLAIN);
    }

    /** As {@link #LogStream(EntryLog, Declaration, Optional)}, of another kind than plain. */
    LogStream(EntryLog log, Declaration declaration, Optional<String> stateKey, StreamKind kind) {
        this.log = log;
        this.declaration = declaration;
        this.stateKey = stateKey;
        this.kind = kind;
        this.codec = PointCodec.of(declaration.encoding());
    }

    @Override
    public String key() {
        return declaration.key();
    }

    @Override
    public String name() {
        return declaration.name();
    }

    @Override
    public Encoding encoding() {
        return declaration.encoding();
    }

    @Override
    public Container.Mapping info() {
        return declaration.info();
    }

    @Override
    public List<String> notes() {
        return kind.notes();
    }

    @Override
    public long length() throws SourceException {
        if (sealedAt == UNKNOWN) {
            Optional<StreamEntry> newest = log.newest(key());
            return newest.isEmpty() ? 0 : end(newest.get());
        }
        return sealedAt;
    }

    @Override
    public long first() throws SourceException {
        if (kind.outlivesEntries()) {
            return 0;
        }
        Map<String, List<StreamEntry>> found = log.after(Map.of(key(), EntryId.MIN), 1, Deadline.NOW, Cancel.NEVER);
        Optional<StreamEntry> oldest = found.values().stream().flatMap(List::stream).findFirst();
        return oldest.isEmpty() || oldest.get().isSeal() ? length() : oldest.get().index();
    }

    @Override
    public boolean isSealed() throws SourceException {
        if (sealedAt == UNKNOWN) {
            Optional<StreamEntry> seal = log.newest(key(), EntryId.MAX, new EntryId(-1, 0));
            if (seal.isPresent()) {
                end(seal.get());
            }
        }
        return sealedAt != UNKNOWN;
    }

    @Override
    public long awaitSeal(Duration timeout, Cancel cancel) throws SourceException {
        if (!isSealed()) {
            Map<String, List<StreamEntry>> seal = log.after(Map.of(key(), BEFORE_SEAL), 1, Deadline.in(timeout),
                    cancel);
            if (seal.isEmpty()) {
                throw new StreamFailure.NotInTime("The stream is not sealed yet.", where());
            }
            end(seal.values().iterator().next().getFirst());
        }
        return sealedAt;
    }

    @Override
    public Value at(long index) throws SourceException {
        long i = index < 0 ? fromEnd(index) : index;
        if (i < 0) {
            throw new StreamFailure.NeverThere(where(), index, sealedAt);
        }
        Optional<StreamEntry> entry = log.newest(key(), EntryId.lastOf(i), EntryId.MIN);
        if (entry.isPresent() && covers(entry.get(), i)) {
            return point(entry.get(), i);
        }
        EntryLog.Picture picture = log.picture(key(), EntryId.lastOf(i));
        if (picture.before().isPresent() && covers(picture.before().get(), i)) {
            return point(picture.before().get(), i);
        }
        if (picture.newest().isEmpty()) {
            throw new StreamFailure.NotYetThere(where(), index);
        }
        long end = end(picture.newest().get());
        if (i < end) {
            Chunks chunks = new Chunks(codec, i);
            chunks.gone(i + 1);
            return only(chunks);
        }
        throw sealedAt == UNKNOWN
                ? new StreamFailure.NotYetThere(where(), i)
                : new StreamFailure.NeverThere(where(), i, end);
    }

    @Override
    public Points slice(Slice slice, Cancel cancel) throws SourceException {
        cancel.check("reading " + where());
        Long from = slice.start();
        Long to = slice.stop();
        long start = from == null ? 0 : from < 0 ? Math.max(0, fromEnd(from)) : from;
        long stop = to == null ? Long.MAX_VALUE : to < 0 ? Math.max(0, fromEnd(to)) : to;
        if (slice.isIndex()) {
            stop = start + 1;
        }
        if (stop <= start) {
            return encoding().empty();
        }
        try {
            if (slice.step() < 0) {
                // Nothing is what blissdata gives, but not where the first point is gone.
                return stretch(start, start + 1, 1).part(Slice.of(0, 0));
            }
            return stretch(start, stop, slice.step());
        } catch (ArithmeticException _) {
            throw new SourceException.Unsupported("These points together are larger than 2 GB.", where(),
                    "Read fewer at a time.");
        }
    }

    @Override
    public Cursor cursor(long from) {
        return new LogCursor(this, from);
    }

    /** Names the stream in failures. */
    String where() {
        return name();
    }

    /** The same stream, read through another connection to the same store. */
    LogStream over(EntryLog other) {
        return new LogStream(other, declaration, stateKey, kind);
    }

    /** A new reader's place in it. */
    Place place(long from) {
        return new Place(this, from);
    }

    /** What kind of stream it is. */
    StreamKind kind() {
        return kind;
    }

    /** The log that it lies in. */
    EntryLog log() {
        return log;
    }

    /** Reads and writes its points. */
    PointCodec codec() {
        return codec;
    }

    /** What the scan says of it. */
    Declaration declaration() {
        return declaration;
    }

    /** Names the states of its scan. */
    Optional<String> stateKey() {
        return stateKey;
    }

    /** The index behind the last point of an entry; a seal's is the length of the stream. */
    long end(StreamEntry entry) throws SourceException {
        if (!entry.isSeal()) {
            return entry.index() + codec.count(entry);
        }
        Optional<Long> told = entry.sealedLength();
        sealedAt = told.isPresent() ? told.get() : endOfPoints();
        return sealedAt;
    }

    /** The index behind the last point that is there, for a seal that tells no length. */
    private long endOfPoints() throws SourceException {
        Optional<StreamEntry> last = log.newest(key(), BEFORE_SEAL, EntryId.MIN);
        return last.isEmpty() ? 0 : end(last.get());
    }

    private Points stretch(long start, long stop, long step) throws SourceException {
        List<StreamEntry> entries = log.range(key(), EntryId.before(start).next(), EntryId.lastOf(stop - 1));
        Chunks chunks = new Chunks(codec, start);
        if (entries.isEmpty() || entries.getFirst().index() > start) {
            EntryLog.Picture picture = log.picture(key(), EntryId.lastOf(start));
            Optional<StreamEntry> covering = picture.before().filter(entry -> covers(entry, start));
            covering.ifPresent(chunks::add);
            long length = sealedAt != UNKNOWN
                    ? sealedAt
                    : picture.newest().isPresent() ? end(picture.newest().get()) : 0;
            if (covering.isEmpty() && start < length) {
                chunks.gone(Math.min(stop, entries.isEmpty() ? length : entries.getFirst().index()));
            }
        }
        entries.forEach(chunks::add);
        Optional<View> view = chunks.view(this);
        return view.isEmpty()
                ? encoding().empty()
                : view.get().data(new Slice(0L, Math.min(stop - start, view.get().length()), step, false));
    }

    private long fromEnd(long negative) throws SourceException {
        if (!isSealed()) {
            throw new StreamFailure.NotYetThere(where(), negative);
        }
        return negative + sealedAt;
    }

    private boolean covers(StreamEntry entry, long index) {
        return !entry.isSeal() && index >= entry.index() && index < entry.index() + codec.count(entry);
    }

    private Value point(StreamEntry entry, long index) throws SourceException {
        Chunks chunks = new Chunks(codec, index);
        chunks.add(entry);
        return only(chunks);
    }

    private Value only(Chunks chunks) throws SourceException {
        return chunks.view(this).orElseThrow().data(Slice.of(0, 1)).at(0);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LogStream stream && stream.log.equals(log) && stream.key().equals(key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String toString() {
        return name();
    }
}
