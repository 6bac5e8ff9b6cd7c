package org.poolscope.storage.scan;

import java.util.Optional;
import org.poolscope.model.stream.ScanState;
import org.poolscope.storage.scan.entry.StreamEntry;

/** The entries that tell the states of a scan. */
public final class States {
    /** The field that tells it. */
    public static final String FIELD = "state";

    private States() {}

    /** What an entry tells, empty if it tells none that is known. */
    public static Optional<ScanState> of(StreamEntry entry) {
        try {
            return entry.text(FIELD).map(text -> Long.parseLong(text.strip())).flatMap(ScanState::of);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    static boolean isClosed(ScanState state) {
        return state == ScanState.CLOSED;
    }

    /** The text of a state in an entry. */
    public static String text(ScanState state) {
        return switch (state) {
            case CREATED -> "0";
            case PREPARED -> "1";
            case STARTED -> "2";
            case STOPPED -> "3";
            case CLOSED -> "4";
        };
    }
}
