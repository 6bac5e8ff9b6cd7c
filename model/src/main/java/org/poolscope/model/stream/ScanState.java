package org.poolscope.model.stream;

import java.util.Optional;

/** How far a scan has come. The order of the constants is the order in which a scan passes them. */
public enum ScanState {
    /** Known by name; its streams are not complete. */
    CREATED,
    /** All streams are declared. */
    PREPARED,
    /** Data may arrive. */
    STARTED,
    /** Every stream is sealed. */
    STOPPED,
    /** Over: the information says why and when. */
    CLOSED;

    /** The state with this number, empty if there is none. */
    public static Optional<ScanState> of(long number) {
        ScanState[] all = values();
        return number < 0 || number >= all.length ? Optional.empty() : Optional.of(all[(int) number]);
    }

    /** Whether a scan in this state has passed {@code other} or is in it. */
    public boolean isAtLeast(ScanState other) {
        return compareTo(other) >= 0;
    }

    /** Whether a scan may go from this state to {@code next}: one step at a time, or closed at any time. */
    public boolean mayBecome(ScanState next) {
        return switch (this) {
            case CREATED -> next == PREPARED || next == CLOSED;
            case PREPARED -> next == STARTED || next == CLOSED;
            case STARTED -> next == STOPPED || next == CLOSED;
            case STOPPED -> next == CLOSED;
            case CLOSED -> false;
        };
    }
}
