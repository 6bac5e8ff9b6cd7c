package org.poolscope.app.cli;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.poolscope.model.source.Cancel;
import org.poolscope.model.source.SourceException;
import org.poolscope.model.stream.DataStore;
import org.poolscope.storage.scan.ScanSimulator;

/** Writes simulated scans to a store, one after the other, until it is stopped; the scan that runs then is aborted. */
final class DemoScans {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long SEED = 20121121;

    private final DataStore store;
    private final int most;

    /** To a store that is open for writing; {@code most} scans, or without an end if it is 0. */
    DemoScans(DataStore store, int most) {
        this.store = store;
        this.most = most;
    }

    /** Measures; prints the key of each scan when it begins. Returns an {@link ExitCode}. */
    int run(PrintWriter out, Cancel stop) throws SourceException {
        ScanSimulator simulator = ScanSimulator.into(store, InstantSource.system(), SEED);
        while (!stop.isCancelled()) {
            if (simulator.write()) {
                out.println(store.lastScan().key());
                out.flush();
            }
            if (most > 0 && simulator.begun() >= most && !simulator.isMeasuring()) {
                return ExitCode.DONE;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        simulator.abort();
        return ExitCode.CANCELLED;
    }
}
