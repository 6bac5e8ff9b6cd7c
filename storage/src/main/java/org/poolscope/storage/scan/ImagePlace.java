package org.poolscope.storage.scan;

import java.util.List;
import java.util.Optional;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.View;
import org.poolscope.storage.scan.entry.EntryId;
import org.poolscope.storage.scan.entry.StreamEntry;

/**
 * How far the images of a detector have been read by one cursor. Its entries tell how many there are, so only the newest
 * counts; images are handed out in portions, so that many large ones do not fill the memory.
 */
final class ImagePlace extends Place {
    private final LimaStream stream;
    private EntryId read = EntryId.MIN;
    private EntryId beforeNewest = EntryId.MIN;
    private LimaStream.Progress now = new LimaStream.Progress(LimaStatus.NONE, false);
    private long position;

    ImagePlace(LimaStream stream, long from) {
        super(stream, 0);
        this.stream = stream;
        this.position = Math.max(0, from);
    }

    @Override
    long position() {
        return position;
    }

    @Override
    boolean hasEnded() {
        return super.hasEnded() || (now.ended() && position >= now.status().taken());
    }

    @Override
    void moveTo(long index) {
        position = index;
    }

    @Override
    EntryId mark() {
        return position < now.status().taken() ? beforeNewest : read;
    }

    @Override
    Optional<View> take(List<StreamEntry> entries) throws SourceException {
        look(entries);
        return given(Math.min(now.status().taken(), position + stream.atOnce()));
    }

    @Override
    Optional<View> takeNewest(List<StreamEntry> entries) throws SourceException {
        look(entries);
        position = Math.max(position, now.status().taken() - 1);
        return given(now.status().taken());
    }

    @Override
    Optional<View> takeNewest() throws SourceException {
        Optional<StreamEntry> newest = stream.log().newest(stream.key(), EntryId.MAX, mark().next());
        return newest.isEmpty() ? Optional.empty() : takeNewest(List.of(newest.get()));
    }

    @Override
    boolean beginsAnew() throws SourceException {
        boolean anew = position > 0 && stream.log().newest(stream.key()).isPresent() && stream.length() < position;
        if (anew) {
            position = 0;
            read = EntryId.MIN;
            now = new LimaStream.Progress(LimaStatus.NONE, false);
        }
        return anew;
    }

    /** The length that a seal tells is that of the entries, which says nothing of images. */
    @Override
    boolean isRemade(StreamEntry seal) {
        return false;
    }

    private Optional<View> given(long end) {
        if (position >= end) {
            return Optional.empty();
        }
        View view = stream.view(position, end, now);
        position = end;
        return Optional.of(view);
    }

    private void look(List<StreamEntry> entries) throws SourceException {
        for (StreamEntry entry : entries) {
            read = entry.id();
            if (entry.isSeal()) {
                Optional<StreamEntry> last = stream.log().newest(stream.key(), EntryId.MAX.previous(), EntryId.MIN);
                now = new LimaStream.Progress(last.isPresent() ? stream.status(last.get()) : now.status(), true);
                // The seal is delivered again for as long as images are left.
                beforeNewest = EntryId.MAX.previous();
            } else {
                now = new LimaStream.Progress(stream.status(entry), false);
                beforeNewest = entry.id().previous();
            }
        }
    }
}
