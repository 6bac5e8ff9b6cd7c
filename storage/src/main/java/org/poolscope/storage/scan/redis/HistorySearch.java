package org.poolscope.storage.scan.redis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.FoundScans;
import org.poolscope.model.stream.ScanFilter;
import org.poolscope.model.stream.ScanSummary;
import org.poolscope.storage.scan.EntryLog;
import org.poolscope.storage.scan.LogStore;
import org.poolscope.storage.scan.Ulid;
import org.poolscope.storage.scan.entry.EntryId;
import org.poolscope.storage.scan.entry.StreamEntry;

/**
 * Searches without an index: over the history, and once over all keys for scans that have fallen out of it. Slower at
 * first, and finds what an index cannot: texts within others, in any case of any script.
 */
final class HistorySearch {
    private static final int KEYS_TOGETHER = 5_000;
    private static final int MOST_KEYS = 20_000;

    private final RedisConnections connections;
    private final EntryLog log;
    private final ScanList list;
    private final boolean asDocuments;
    private final Set<String> keys = new LinkedHashSet<>();
    private EntryId read = EntryId.MIN;
    private boolean walked;

    /** {@code asDocuments} tells of which type the keys of scans are. */
    HistorySearch(RedisConnections connections, EntryLog log, ScanList list, boolean asDocuments) {
        this.connections = connections;
        this.log = log;
        this.list = list;
        this.asDocuments = asDocuments;
    }

    /** The scans that fit and are there, oldest first; those that cannot be read fit only where nothing is asked. */
    synchronized FoundScans search(List<ScanFilter> filters, Cancel cancel) throws SourceException {
        for (StreamEntry entry : log.range(LogStore.HISTORY, read.next(), EntryId.MAX)) {
            entry.text(LogStore.HISTORY_FIELD).ifPresent(keys::add);
            read = entry.id();
        }
        if (!walked) {
            walk(cancel);
            walked = true;
        }
        List<String> found = list.of(List.copyOf(keys), cancel).stream().filter(scan -> fits(filters, scan))
                .map(ScanSummary::key).sorted().toList();
        if (keys.size() > MOST_KEYS) {
            keys.clear();
            read = EntryId.MIN;
        }
        return new FoundScans(read.toString(), found);
    }

    private static boolean fits(List<ScanFilter> filters, ScanSummary scan) {
        return filters.isEmpty() || (scan.fault().isEmpty() && ScanFilter.all(filters, scan.identity()));
    }

    private void walk(Cancel cancel) throws SourceException {
        String type = asDocuments ? "ReJSON-RL" : "string";
        String cursor = "0";
        do {
            cancel.check("looking for scans");
            String at = cursor;
            List<Reply> page = connections.read(connections.where(), connection -> RedisDocuments.sound(connection.ask(
                    RedisCommand.SCAN, at, "MATCH", RedisDocuments.SCAN + "*", "COUNT", KEYS_TOGETHER, "TYPE", type)))
                    .items();
            cursor = page.isEmpty() ? "0" : page.getFirst().text().orElse("0");
            for (Reply key : page.size() < 2 ? List.<Reply>of() : page.get(1).items()) {
                key.text().filter(HistorySearch::isScan).ifPresent(keys::add);
            }
        } while (!cursor.equals("0") && keys.size() <= MOST_KEYS);
    }

    private static boolean isScan(String key) {
        return key.startsWith(RedisDocuments.SCAN) && Ulid.isUlid(key.substring(RedisDocuments.SCAN.length()));
    }
}
