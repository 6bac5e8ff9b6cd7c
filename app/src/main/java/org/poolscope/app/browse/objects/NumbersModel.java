package org.poolscope.app.browse.objects;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.poolscope.model.source.DataPath;
import org.poolscope.storage.heap.StoredRow;

/** The numbers of a store that somebody looks at or watches, each as it was seen over time. */
final class NumbersModel {
    /** A value that stays is noted again after so many seconds, so that its curve ends at now. */
    private static final double STILL = 1;
    private static final double NANOS = 1e9;

    private final Instant begun;
    private final Map<DataPath, History> histories = new LinkedHashMap<>();

    /** Counts seconds from a moment. */
    NumbersModel(Instant begun) {
        this.begun = begun;
    }

    /** When the seconds begin. */
    Instant begun() {
        return begun;
    }

    /** The numbers that are kept. */
    Set<DataPath> paths() {
        return histories.keySet();
    }

    /** Keeps a number from now on, if it is one and is not kept yet. */
    void keep(StoredRow row, Instant now) {
        if (isNumber(row)) {
            histories.computeIfAbsent(row.path(), path -> {
                History history = new History(path.toString(), path.name(), histories.size());
                history.add(seconds(now), value(row));
                return history;
            });
        }
    }

    /** What was seen of a number, if it is kept. */
    Optional<History> of(DataPath path) {
        return Optional.ofNullable(histories.get(path));
    }

    /** Takes what was seen; what is no number now, or is not there, is a gap. Whether any is another. */
    boolean seen(Map<DataPath, Optional<StoredRow>> rows, Instant when) {
        boolean any = false;
        for (Map.Entry<DataPath, History> kept : histories.entrySet()) {
            Optional<StoredRow> row = rows.get(kept.getKey());
            if (row != null) {
                double value = row.filter(NumbersModel::isNumber).map(NumbersModel::value).orElse(Double.NaN);
                if (kept.getValue().differs(value)) {
                    kept.getValue().add(seconds(when), value);
                    any = true;
                }
            }
        }
        return any;
    }

    /** Notes again what has not changed for a while; whether anything was noted. */
    boolean still(Instant now) {
        double seconds = seconds(now);
        boolean any = false;
        for (History history : histories.values()) {
            if (seconds - history.newest() >= STILL) {
                history.still(seconds);
                any = true;
            }
        }
        return any;
    }

    /** Whether it can be drawn over time. */
    static boolean isNumber(StoredRow row) {
        return row.kind().equals("number");
    }

    private double seconds(Instant when) {
        return Duration.between(begun, when).toNanos() / NANOS;
    }

    private static double value(StoredRow row) {
        try {
            return Double.parseDouble(row.text());
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }
}
