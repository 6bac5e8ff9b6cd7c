package org.poolscope.storage.scan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.poolscope.model.array.Slice;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.ImageReference;
import org.poolscope.model.stream.Points;
import org.poolscope.model.stream.StreamFailure;
import org.poolscope.model.stream.View;
import org.poolscope.model.value.Value;
import org.poolscope.storage.scan.entry.EntryId;
import org.poolscope.storage.scan.entry.MalformedEntry;
import org.poolscope.storage.scan.entry.StreamEntry;

/**
 * The images of a detector that Lima controls. The entries only tell how many there are; the newest counts. The images are
 * read from the files that the detector saves; one that is in its memory alone cannot be read.
 */
final class LimaStream extends LogStream {
    private static final int MOST_REFERENCES = 100_000;

    private final LimaImages images;
    private final ImageFiles files;

    /** Over the entries of a log. */
    LimaStream(EntryLog log, Declaration declaration, Optional<String> stateKey, LimaImages images,
            BeamlineFiles files) {
        super(log, declaration, stateKey, StreamKind.PLAIN);
        this.images = images;
        this.files = new ImageFiles(images, files);
    }

    /** A status and whether it is the last. */
    record Progress(LimaStatus status, boolean ended) {}

    @Override
    public Encoding encoding() {
        return images.encoding();
    }

    @Override
    public List<String> notes() {
        return images.notes();
    }

    @Override
    public List<ImageReference> images() throws SourceException {
        List<ImageReference> references = new ArrayList<>();
        long taken = images.pattern().isEmpty() ? 0 : length();
        for (long i = 0; i < Math.min(taken, MOST_REFERENCES); i++) {
            references.add(images.reference(i));
        }
        return references;
    }

    @Override
    public long length() throws SourceException {
        return progress().status.taken();
    }

    @Override
    public long first() {
        return 0;
    }

    @Override
    public long awaitSeal(Duration timeout, Cancel cancel) throws SourceException {
        super.awaitSeal(timeout, cancel);
        return length();
    }

    @Override
    public Value at(long index) throws SourceException {
        Progress now = progress();
        long length = now.status.taken();
        if (index < 0 && !now.ended) {
            throw new StreamFailure.NotYetThere(where(), index);
        }
        long i = index < 0 ? index + length : index;
        if (i < 0 || i >= length) {
            throw now.ended
                    ? new StreamFailure.NeverThere(where(), index, length)
                    : new StreamFailure.NotYetThere(where(), index);
        }
        return view(i, i + 1, now).data(Slice.of(0, 1)).at(0);
    }

    /** As in Python, on the images that there are. */
    @Override
    public Points slice(Slice slice, Cancel cancel) throws SourceException {
        cancel.check("reading " + where());
        Progress now = progress();
        Slice.Bounds bounds = slice.on(now.status.taken());
        if (bounds.count() == 0) {
            return encoding().empty();
        }
        long last = bounds.first() + (bounds.count() - 1) * bounds.step();
        long from = Math.min(bounds.first(), last);
        Points whole = view(from, Math.max(bounds.first(), last) + 1, now).data();
        return bounds.step() == 1 ? whole : whole.part(new Slice(null, null, bounds.step(), false));
    }

    @Override
    LogStream over(EntryLog other) {
        return new LimaStream(other, declaration(), stateKey(), images, files.files());
    }

    @Override
    Place place(long from) {
        return new ImagePlace(this, from);
    }

    /** Images {@code from} to {@code to}; those that cannot be read keep their place. */
    View view(long from, long to, Progress now) {
        return new View(where(), encoding(), files.read(from, to, images.readable(now.status.saved(), now.ended)));
    }

    /** How many images may be read at once without taking too much memory, at least one. */
    long atOnce() {
        return files.atOnce();
    }

    /** What an entry tells. */
    LimaStatus status(StreamEntry entry) throws SourceException {
        try {
            return LimaStatus.of(entry);
        } catch (MalformedEntry e) {
            throw new SourceException.Corrupt(e.what(), where());
        }
    }

    private Progress progress() throws SourceException {
        EntryLog.Picture picture = log().picture(key(), EntryId.MAX.previous());
        boolean ended = picture.newest().filter(StreamEntry::isSeal).isPresent();
        Optional<StreamEntry> newest = picture.before().filter(entry -> !entry.isSeal());
        return new Progress(newest.isPresent() ? status(newest.get()) : LimaStatus.NONE, ended);
    }
}
