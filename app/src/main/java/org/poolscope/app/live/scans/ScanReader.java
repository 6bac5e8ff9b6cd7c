package org.poolscope.app.live.scans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.DataStore;
import org.poolscope.model.stream.Encoding;
import org.poolscope.model.stream.FoundScans;
import org.poolscope.model.stream.ReadOptions;
import org.poolscope.model.stream.Scan;
import org.poolscope.model.stream.ScanState;
import org.poolscope.model.stream.ScanSummary;
import org.poolscope.model.stream.Stream;
import org.poolscope.model.stream.StreamFailure;

/**
 * Lists the scans of a store, again and again: one that is closed is asked for once, all others together each time.
 * Belongs to one task.
 */
final class ScanReader {
    private final DataStore store;
    private final Map<String, ScanRow> known = new HashMap<>();
    private final Map<String, Scan> running = new HashMap<>();
    private String timetag = "0-0";

    ScanReader(DataStore store) {
        this.store = store;
    }

    /** What the store has now, newest first. */
    List<ScanRow> list(Cancel cancel) throws SourceException {
        FoundScans found = store.search(List.of(), cancel);
        timetag = found.timetag();
        known.keySet().retainAll(new HashSet<>(found.keys()));
        running.keySet().retainAll(known.keySet());
        List<String> asked = found.keys().stream().filter(this::mayHaveChanged).toList();
        for (ScanSummary summary : store.summaries(asked, cancel)) {
            known.put(summary.key(), row(summary));
        }
        List<ScanRow> rows = new ArrayList<>();
        for (String key : found.keys().reversed()) {
            ScanRow row = known.get(key);
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Waits until a scan was made after the last list, at most so long. */
    void await(ReadOptions options, Cancel cancel) throws SourceException {
        try {
            store.nextScan(Optional.of(timetag), options, cancel);
        } catch (StreamFailure.NoScanAvailable _) {
            // Nothing new: states may have changed all the same.
        }
    }

    private boolean mayHaveChanged(String key) {
        ScanRow row = known.get(key);
        return row == null || row.isOpen();
    }

    private ScanRow row(ScanSummary summary) throws SourceException {
        ScanState state = summary.state().orElse(ScanState.CLOSED);
        Optional<String> problem = summary.fault().isEmpty() ? Optional.empty() : Optional.of(summary.fault());
        return new ScanRow(summary.key(), summary.identity(), state, summary.created(), summary.title(),
                done(summary.key(), state), problem);
    }

    /** By the scan's own counts; nothing for endless scans and for those that were over when they were first seen. */
    private OptionalDouble done(String key, ScanState state) throws SourceException {
        boolean runs = state.isAtLeast(ScanState.STARTED) && state != ScanState.CLOSED;
        try {
            Scan scan = runs && !running.containsKey(key) ? store.load(key) : running.get(key);
            if (scan == null) {
                return OptionalDouble.empty();
            }
            running.put(key, scan);
            OptionalLong planned = new ScanInfo(scan.info()).count("npoints");
            OptionalLong points = points(scan);
            double part = planned.isEmpty() || points.isEmpty()
                    ? Double.NaN
                    : points.getAsLong() / (double) planned.getAsLong();
            return Double.isNaN(part) || (part >= 1 && !runs)
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Math.min(1, part));
        } catch (StreamFailure.ScanNotFound | SourceException.Corrupt | SourceException.Unsupported _) {
            return OptionalDouble.empty();
        }
    }

    /** The length of the first stream of single numbers, which has a point each step. */
    private static OptionalLong points(Scan scan) throws SourceException {
        @Nullable
        Stream first = scan.streams().values().stream()
                .filter(stream -> stream.encoding() instanceof Encoding.Numeric numbers && numbers.shape().isEmpty())
                .findFirst().orElse(null);
        return first == null ? OptionalLong.empty() : OptionalLong.of(first.length());
    }
}
