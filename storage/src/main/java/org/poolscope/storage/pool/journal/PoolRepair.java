package org.poolscope.storage.pool.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.poolscope.model.source.SourceException;
import org.poolscope.storage.file.Workers;
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
        List<Long> places = state.inJournal().entrySet().stream()
                .filter(each -> each.getValue() >= from && state.index().entry(each.getKey()).isPresent())
                .map(Map.Entry::getValue).toList();
        boolean[] differs = new boolean[places.size()];
        Workers.each(places.size(), i -> differs[i] = differs(places.get(i)));
        for (int i = 0; i < differs.length; i++) {
            if (differs[i] && journal.read(places.get(i)) instanceof JournalRecord.Saved saved) {
                ProductKey key = saved.key();
                repair(saved, foreign.getOrDefault(key, PoolEntry.BARE), ours.getOrDefault(key, saved.entry()));
            }
        }
        return conflicts;
    }

    /** Whether the file of a product does not hold what its record does, or one of them cannot be read. */
    private boolean differs(long place) {
        try {
            return !(journal.read(place) instanceof JournalRecord.Saved saved)
                    || !Arrays.equals(found(saved.key()), saved.text());
        } catch (SourceException _) {
            return true;
        }
    }

    private byte[] found(ProductKey key) throws SourceException {
        return files.has(key) ? files.text(key) : new byte[0];
    }

    private void repair(JournalRecord.Saved saved, PoolEntry foreign, PoolEntry ours) throws SourceException {
        ProductKey key = saved.key();
        byte[] text = saved.text();
        byte[] found = found(key);
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
