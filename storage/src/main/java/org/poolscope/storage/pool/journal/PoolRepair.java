package org.poolscope.storage.pool.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.pool.index.MetaSpan;
import org.poolscope.storage.pool.index.PoolEntry;
import org.poolscope.storage.pool.index.ProductKey;

/** Compares product files with what the journal says they hold, and puts right what a killed writer or fdi left. */
final class PoolRepair {
    private final PoolFiles files;
    private final PoolState state;
    private final JournalFile journal;
    private final List<NumberConflict> conflicts = new ArrayList<>();

    PoolRepair(PoolFiles files, PoolState state, JournalFile journal) {
        this.files = files;
        this.state = state;
        this.journal = journal;
    }

    /**
     * Checks the files of the products that the journal has from this place on.
     *
     * @param foreign what the index that somebody else wrote says of products
     * @param ours what was known of them before
     * @return the numbers given twice
     */
    List<NumberConflict> check(long from, Map<ProductKey, PoolEntry> foreign,
            Map<ProductKey, PoolEntry> ours) throws SourceException {
        for (Map.Entry<ProductKey, Long> each : new HashMap<>(state.inJournal()).entrySet()) {
            ProductKey key = each.getKey();
            if (each.getValue() >= from && state.index().entry(key).isPresent()
                    && journal.read(each.getValue()) instanceof JournalRecord.Saved saved) {
                check(saved, foreign.getOrDefault(key, PoolEntry.BARE), ours.getOrDefault(key, saved.entry()));
            }
        }
        return conflicts;
    }

    private void check(JournalRecord.Saved saved, PoolEntry foreign, PoolEntry ours) throws SourceException {
        ProductKey key = saved.key();
        byte[] text = saved.text();
        byte[] found = files.has(key) ? files.text(key) : new byte[0];
        if (Arrays.equals(found, text)) {
            return;
        }
        if (isWhole(found)) {
            conflicts.add(new NumberConflict(key, move(key.type(), found, foreign)));
        }
        state.index().put(key, ours);
        files.restore(key, text);
    }

    private ProductKey move(String type, byte[] text, PoolEntry foreign) throws SourceException {
        ProductKey moved = new ProductKey(type, state.index().given(type) + 1);
        while (files.isTaken(moved) || !files.create(moved, text)) {
            moved = new ProductKey(type, moved.number() + 1);
        }
        PoolEntry entry = foreign.with(MetaSpan.in(text, moved.fileName()));
        journal.append(List.of(new JournalRecord.Saved(moved, entry, text)), state::apply);
        return moved;
    }

    /** What fdi wrote ends with a brace; what a killed writer of ours left breaks off somewhere or is zeros. */
    private static boolean isWhole(byte[] text) {
        int end = text.length;
        while (end > 0 && text[end - 1] <= ' ' && text[end - 1] > 0) {
            end--;
        }
        return end > 0 && text[0] == '{' && text[end - 1] == '}' && depth(text, end) == 0;
    }

    private static int depth(byte[] text, int end) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < end; i++) {
            if (quoted && text[i] == '\\') {
                i++;
            } else if (text[i] == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
            }
        }
        return quoted ? -1 : depth;
    }
}
