package org.poolscope.model.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.value.Container;

/**
 * One acquisition as it was when it was loaded or last updated: what it says does not change by itself. Safe for several
 * threads.
 */
public interface Scan {
    /** Names it within the store. */
    String key();

    /** When it was created, by the clock of its writer. */
    Instant created();

    /** What it is called and where it belongs. */
    ScanIdentity identity();

    /** How far it has come. */
    ScanState state();

    /** What the writer told of it. */
    Container.Mapping info();

    /** The streams by name, in the order of their creation; none before the scan is prepared. */
    Map<String, Stream> streams();

    /**
     * Takes over what has changed since; waits for a change if the options say so.
     *
     * @return whether the state has changed; false at once for a closed scan
     * @throws StreamFailure.ScanNotFound if it has been deleted
     */
    boolean update(ReadOptions options, Cancel cancel) throws SourceException;

    /**
     * Updates until the scan is in {@code wanted} or beyond.
     *
     * @throws StreamFailure.NotInTime if that takes longer than {@code timeout}; zero for as long as it takes
     */
    default void awaitState(ScanState wanted, Duration timeout, Cancel cancel) throws SourceException {
        long end = System.nanoTime() + timeout.toNanos();
        while (!state().isAtLeast(wanted)) {
            Duration left = timeout.isZero() ? timeout : Duration.ofNanos(end - System.nanoTime());
            if (left.isNegative()) {
                throw new StreamFailure.NotInTime("The scan is still " + state() + ".", key());
            }
            update(new ReadOptions(true, left, false, 1), cancel);
        }
    }
}
