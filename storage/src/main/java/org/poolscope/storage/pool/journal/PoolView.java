package org.poolscope.storage.pool.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.Disk;
import org.poolscope.storage.pool.index.FileStamp;
import org.poolscope.storage.pool.index.IndexReader;
import org.poolscope.storage.pool.index.IndexView;
import org.poolscope.storage.pool.index.LiveIndex;
import org.poolscope.storage.pool.index.PoolEntry;
import org.poolscope.storage.pool.index.PoolFolder;
import org.poolscope.storage.pool.index.PoolIndex;
import org.poolscope.storage.pool.index.PoolLayout;
import org.poolscope.storage.pool.index.ProductKey;

/**
 * What a pool holds that is only read: its index files in any layout, and what the journal of a writer says beyond them.
 * Takes no lock and writes nothing; read again when the size or time of one of the files has changed, or the journal goes on.
 */
public final class PoolView implements IndexView {
    private static final int ATTEMPTS = 5;
    private static final long NO_JOURNAL = -1;

    /**
     * What was read.
     *
     * @param journalEnd up to where the journal was read: it may go on without a change of its size, or of its time
     */
    private record Seen(List<Optional<FileStamp>> stamps, long journalEnd, PoolIndex index) {}

    private record Read(PoolIndex index, long journalEnd) {}

    private final PoolFolder folder;
    private final PoolFiles files;
    private final List<Path> watched;
    private final AtomicReference<@Nullable Seen> last = new AtomicReference<>();

    /** Of a folder that may turn out to be no pool. */
    public PoolView(PoolFolder folder) {
        this.folder = folder;
        this.files = new PoolFiles(folder.path(), Disk.REAL);
        this.watched = Stream.concat(PoolLayout.FILES.stream(), Stream.of(PoolFolder.JOURNAL))
                .map(folder.path()::resolve).toList();
    }

    @Override
    public PoolIndex index() throws SourceException {
        List<Optional<FileStamp>> before = stamps();
        Seen known = last.get();
        if (known != null && known.stamps().equals(before) && !goesOn(known.journalEnd())) {
            return known.index();
        }
        for (int attempt = 1;; attempt++) {
            Read read = read();
            List<Optional<FileStamp>> after = stamps();
            if (after.equals(before) || attempt == ATTEMPTS) {
                last.set(new Seen(before, read.journalEnd(), read.index()));
                return read.index();
            }
            before = after;
        }
    }

    @Override
    public Optional<PoolEntry> entry(ProductKey key) throws SourceException {
        return index().entry(key);
    }

    private Read read() throws SourceException {
        IndexReader.Read found = IndexReader.read(folder);
        List<String> warnings = new ArrayList<>(found.warnings());
        long journalEnd = NO_JOURNAL;
        try (JournalFile journal = JournalFile.open(files.journal(), Disk.REAL)) {
            if (journal != null) {
                addJournal(found.index(), journal);
                journalEnd = journal.end();
            }
        } catch (SourceException e) {
            warnings.add("What was saved last may be missing: " + e.what());
        }
        return new Read(found.index().snapshot(found.layout(), warnings), journalEnd);
    }

    private boolean goesOn(long journalEnd) throws SourceException {
        if (journalEnd == NO_JOURNAL) {
            return false;
        }
        try (JournalFile journal = JournalFile.open(files.journal(), Disk.REAL)) {
            return journal == null || journal.hasMore(journalEnd);
        }
    }

    private void addJournal(LiveIndex found, JournalFile journal) throws SourceException {
        PoolState state = new PoolState();
        journal.look(state::apply);
        boolean changed = !state.isOnDisk(files.stamp(files.types()), files.stamp(files.tags()));
        PoolMerge.merge(found, state, changed, false, files::has);
    }

    private List<Optional<FileStamp>> stamps() throws SourceException {
        List<Optional<FileStamp>> stamps = new ArrayList<>();
        for (Path file : watched) {
            // Most of them are not there, and an exception for each would cost more than all the rest.
            stamps.add(Files.exists(file) ? Optional.ofNullable(files.stamp(file)) : Optional.empty());
        }
        return stamps;
    }
}
