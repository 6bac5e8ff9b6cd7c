package org.poolscope.storage.pool.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.index.LiveIndex;
import org.poolscope.storage.pool.index.PoolIndex;
import org.poolscope.storage.pool.index.PoolLayout;
import org.poolscope.storage.pool.index.ProductKey;

/** One opening of a pool. Used by one thread at a time; what changes something is called under the pool's lock. */
final class PoolSession {
    /** Above this the journal begins anew, so that no disk holds everything twice and opening stays quick. */
    private static final long LONGEST_JOURNAL = 64L << 20;
    /** Writing the index may take this share of the time, however large it has become. */
    private static final int IDLE_SHARE = 10;

    private final PoolFiles files;
    private final PoolState state = new PoolState();
    private final Checkpoint checkpoint;
    private final Saving saving;
    private final TakeOver takeOver;
    private final List<NumberConflict> conflicts = new ArrayList<>();
    private @Nullable JournalFile journal;
    private @Nullable PoolIndex snapshot;
    private long snapshotAt;
    private boolean opened;
    private boolean overtaken;
    private long notBefore;

    PoolSession(PoolFiles files) {
        this.files = files;
        this.checkpoint = new Checkpoint(files, state);
        this.saving = new Saving(files, state, this::index);
        this.takeOver = new TakeOver(files, state);
        this.notBefore = System.nanoTime();
    }

    /** What is known, as it is now; the same object until something changes. */
    PoolIndex snapshot() {
        PoolIndex made = snapshot;
        if (made == null || snapshotAt != state.version()) {
            made = state.index().snapshot(PoolLayout.TWO_FILES, List.of());
            snapshot = made;
            snapshotAt = state.version();
        }
        return made;
    }

    LiveIndex known() {
        return state.index();
    }

    List<NumberConflict> conflicts() {
        return conflicts;
    }

    String place() {
        return files.folder().toString();
    }

    SourceException missing(ProductKey key) {
        return new SourceException.NotFound("The pool has no such product.", place() + "/" + key.fileName(),
                "Look what the pool holds.");
    }

    /** Whether the index files lack something. */
    boolean lags() {
        return overtaken || !state.pending().isEmpty();
    }

    /** Whether nobody else has changed the pool. */
    boolean isUpToDate() throws SourceException {
        JournalFile open = journal;
        boolean sameJournal = open == null ? files.stamp(files.journal()) == null : open.isCurrent() && open.isRead();
        return opened && sameJournal && state.isOnDisk(files.stamp(files.types()), files.stamp(files.tags()));
    }

    /** Takes over what others changed. */
    void catchUp() throws SourceException {
        JournalFile open = journal;
        if (open == null ? !opened || files.stamp(files.journal()) != null : !open.isCurrent()) {
            reload();
            return;
        }
        if (open != null) {
            open.readNew(state::apply);
        }
        if (!state.isOnDisk(files.stamp(files.types()), files.stamp(files.tags()))) {
            takeOver(open, true);
        }
    }

    /** Puts right what a killed writer left. */
    boolean recover() throws SourceException {
        files.removeLeftovers();
        if (journal != null) {
            index();
        }
        return true;
    }

    List<ProductKey> save(List<NewProduct> products) throws SourceException {
        return saving.save(products, writable());
    }

    /** Those of the products that have a tag, or that do not have it, each once. */
    List<ProductKey> carrying(Collection<ProductKey> keys, String tag, boolean has) {
        return keys.stream().distinct().filter(
                key -> state.index().entry(key).map(entry -> entry.tags().contains(tag)).orElse(false) == has)
                .toList();
    }

    void edit(Collection<ProductKey> keys, List<JournalRecord> changes) throws SourceException {
        for (ProductKey key : keys) {
            if (state.index().entry(key).isEmpty()) {
                throw missing(key);
            }
            if (!ProductKey.isType(key.type())) {
                throw new SourceException.Denied(
                        "The index names a product of a class that is none; it is not changed.",
                        place(), "Look at how the pool came about.");
            }
        }
        if (!changes.isEmpty()) {
            record(changes);
        }
    }

    void clear() throws SourceException {
        record(List.of(new JournalRecord.Emptied(
                state.index().keys().stream().filter(key -> ProductKey.isType(key.type())).toList())));
        index();
    }

    /** Brings the index up to date unless that would take too large a share of the time. */
    void indexIfCheap() throws SourceException {
        if (lags() && System.nanoTime() - notBefore >= 0) {
            index();
            renewIfLong();
        }
    }

    /** Brings the index up to date. */
    void index() throws SourceException {
        JournalFile open = writable();
        long start = System.nanoTime();
        JournalRecord.Indexed done = checkpoint.write(true);
        long at = open.end();
        open.note(done);
        state.apply(done, at);
        overtaken = false;
        long end = System.nanoTime();
        notBefore = end + IDLE_SHARE * (end - start);
    }

    /** Brings the index up to date and does away with the journal. */
    void finish() throws SourceException {
        try {
            catchUp();
            JournalFile open = journal;
            if (open != null) {
                compareAll(open);
                state.apply(checkpoint.write(false), 0);
                files.force(state.inJournal().keySet());
                files.delete(files.journal());
            }
        } finally {
            closeJournal();
        }
    }

    /** Closes what is open and changes nothing. */
    void letGo() throws SourceException {
        closeJournal();
    }

    /** The last look before the texts are gone: fdi may have written over a file, and its index under one of ours. */
    private void compareAll(JournalFile open) throws SourceException {
        conflicts.addAll(new PoolRepair(files, state, open).check(0, Map.of(), Map.of()));
    }

    private void record(List<JournalRecord> changes) throws SourceException {
        JournalFile open = writable();
        open.append(changes, state::apply);
    }

    private JournalFile writable() throws SourceException {
        JournalFile open = journal;
        if (open == null) {
            open = JournalFile.replace(files.journal(), state.indexed(), files.disk());
            journal = open;
        }
        return open;
    }

    /** Once the disk holds the product files themselves, their texts are no longer needed. */
    private void renewIfLong() throws SourceException {
        JournalFile old = journal;
        if (old == null || old.end() < LONGEST_JOURNAL) {
            return;
        }
        compareAll(old);
        files.force(state.inJournal().keySet());
        journal = JournalFile.replace(files.journal(), state.indexed(), files.disk());
        old.close();
        state.renewed();
    }

    private void reload() throws SourceException {
        closeJournal();
        files.checkWritable();
        state.start(new LiveIndex(), null, null);
        JournalFile found = JournalFile.open(files.journal(), files.disk());
        if (found != null) {
            found = found.inTodaysForm();
            journal = found;
            found.readNew(state::apply);
        }
        takeOver(found, false);
        opened = true;
    }

    private void takeOver(@Nullable JournalFile open, boolean complete) throws SourceException {
        overtaken |= takeOver.read(open, complete, conflicts);
    }

    private void closeJournal() throws SourceException {
        try (JournalFile _ = journal) {
            journal = null;
        }
    }
}
