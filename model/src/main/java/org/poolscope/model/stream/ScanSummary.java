package org.poolscope.model.stream;

import java.time.Instant;
import java.util.Optional;
import org.poolscope.model.value.Value;

/**
 * What a list of scans shows of one; stores give it for thousands without loading each.
 *
 * @param created when it was created, by the clock of its writer
 * @param state   how far it has come, empty if that cannot be told
 * @param title   the command that was given, empty if not told
 * @param fault   why the scan cannot be read, a sentence; empty if it can
 */
public record ScanSummary(String key, Instant created, ScanIdentity identity, Optional<ScanState> state, String title,
        String fault) {

    /** Of a scan that has been loaded. */
    public static ScanSummary of(Scan scan) {
        String title = scan.info().get("title").orElse(Value.None.NONE) instanceof Value.Text(String text) ? text : "";
        return new ScanSummary(scan.key(), scan.created(), scan.identity(), Optional.of(scan.state()), title, "");
    }

    /** Of one that cannot be read; it is called by the end of its key. */
    public static ScanSummary unreadable(String key, Instant created, String fault) {
        String name = key.substring(key.lastIndexOf(':') + 1);
        return new ScanSummary(key, created, ScanIdentity.of(name, 0), Optional.empty(), "", fault);
    }
}
